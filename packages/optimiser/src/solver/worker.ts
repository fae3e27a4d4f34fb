import loadHighs from "highs";
import { solveWithHighs } from "./highs";
import type { FromWorker, ToWorker } from "./messages";

/** The worker's own side: loads HiGHS once, then solves what it is sent. Its page allows 'wasm-unsafe-eval'. */
const PROGRESS_EVERY_MS = 250;

const tell = (message: FromWorker): void => self.postMessage(message);

async function main(): Promise<void> {
  const highs = await loadHighs();
  self.onmessage = ({ data }: MessageEvent<ToWorker>) => {
    let last = 0;
    try {
      const result = solveWithHighs(highs, data.solve, (progress) => {
        const now = performance.now();
        if (now - last >= PROGRESS_EVERY_MS) {
          last = now;
          tell({ progress });
        }
        return true;
      });
      tell({ result });
    } catch (error) {
      tell({ failed: error instanceof Error ? error.message : String(error) });
    }
  };
  tell({ ready: true });
}

main().catch((error: unknown) => tell({ failed: error instanceof Error ? error.message : String(error) }));
