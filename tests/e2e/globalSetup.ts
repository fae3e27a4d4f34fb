import { startServer } from "./pageServer";

// Jest asks for a default export here.
export default startServer;
