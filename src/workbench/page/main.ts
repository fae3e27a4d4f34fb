import { workbench } from "../../messages/workbench";
import { startPage } from "./server";

startPage(Number(process.env["PORT"] ?? 0), (line) => console.log(line)).then(
  ({ address }) => {
    console.log(workbench.server.ready(address));
    console.log(workbench.server.stop);
  },
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  },
);
