import { paneWeightMessages } from "../messages/weights";

/** A level as people call it; blank cells have none. */
export const levelWords = (level: string | null): string => level ?? paneWeightMessages.blank;
