export { connect, type ConnectOptions } from "./connect/connect";
export { recordPlace } from "./connect/connection";
export {
  isNewerMapping,
  MAPPING_NAMESPACE,
  parseMapping,
  rememberMapping,
  serialiseMapping,
  type RememberedMapping,
} from "./connect/mapping";
