export { connect } from "./connect/connect";
export { recordPlace } from "./connect/connection";
export { isNewerMapping, parseMapping, rememberMapping, serialiseMapping } from "./connect/mapping";
