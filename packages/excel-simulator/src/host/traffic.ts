import type { WireRequest } from "./wire";

/** One request as it went over the wire: for counting, and for golden recordings. */
export interface RecordedRequest {
  /** Office.js's own upkeep (releasing ranges, announcing itself): not a round-trip that anybody waits for. */
  readonly isUpkeep: boolean;
  readonly request: string;
  readonly response: string;
}

/** Counts round-trips and bytes, each way, as UTF-8. */
export class Traffic {
  private recorded: RecordedRequest[] = [];
  private bytesUp = 0;
  private bytesDown = 0;
  private counted = 0;
  private isRecording = false;

  /** Round-trips the add-in waited for. */
  get requests(): number {
    return this.counted;
  }

  get bytesSent(): number {
    return this.bytesUp;
  }

  get bytesReceived(): number {
    return this.bytesDown;
  }

  /** Both ways. */
  get bytes(): number {
    return this.bytesUp + this.bytesDown;
  }

  /** Keeps the text of every exchange from now on (`false`: stops and forgets). */
  record(on: boolean): void {
    this.isRecording = on;
    this.recorded = [];
  }

  get exchanges(): readonly RecordedRequest[] {
    return this.recorded;
  }

  reset(): void {
    this.recorded = [];
    this.bytesUp = 0;
    this.bytesDown = 0;
    this.counted = 0;
  }

  note(isUpkeep: boolean, request: string, response: string): void {
    if (!isUpkeep) {
      this.counted += 1;
      this.bytesUp += byteLength(request);
      this.bytesDown += byteLength(response);
    }
    if (this.isRecording) this.recorded.push({ isUpkeep, request, response });
  }
}

const encoder = new TextEncoder();

export const byteLength = (text: string): number => encoder.encode(text).length;

const upkeepMethods = new Set([
  "_RemoveReference",
  "_SetOsfControlContainerReadyForCustomFunctions",
  "NotifyActionHandlerReady",
  "SetInvocationArrayResults",
  "_GetEnabledFeatures",
]);

/** Whether a request holds nothing but Office.js's own upkeep. */
export function isUpkeep(request: WireRequest): boolean {
  const methods = request.Actions.filter((action) => action.Name !== "");
  return methods.length > 0 && methods.every((action) => upkeepMethods.has(action.Name));
}
