import { workbench } from "./messages";
import { portIn, startPage } from "./server";

async function main(): Promise<void> {
  const { address } = await startPage(portIn(process.env["PORT"]), (line) => console.log(line));
  console.log(workbench.server.ready(address));
  console.log(workbench.server.stop);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
});
