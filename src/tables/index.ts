export { connect, type ConnectOptions } from "./connect";
export { recordPlace } from "./connection";
export {
  isNewerMapping,
  MAPPING_NAMESPACE,
  parseMapping,
  rememberMapping,
  serialiseMapping,
  type RememberedMapping,
} from "./mapping";
