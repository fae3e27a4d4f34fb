export { type OpenHostOptions, type OpenedHost, openHost } from "./host/loadOffice";
