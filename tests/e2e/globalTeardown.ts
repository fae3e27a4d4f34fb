import { stopServer } from "./pageServer";

// Jest asks for a default export here.
export default stopServer;
