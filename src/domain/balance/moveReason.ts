import type { BalanceMove } from ".";
import { moveReasonMessages as say } from "./messages";

/** Why a move is proposed, in a sentence: the same in the task pane, on the command line and in TEAM.BALANCE_TEAM. */
export function reasonOf(move: BalanceMove): string {
  const { giver, receiver, skills, locality, linkedWith, choices, code } = move.reason;
  const room =
    receiver.used !== null
      ? say.roomUsed(receiver.used.before, receiver.used.after)
      : receiver.share !== null
        ? say.roomShare(receiver.share.before, receiver.share.after)
        : say.roomUnknown;
  const first =
    giver === null || code === "new-work"
      ? say.newWork(receiver.name, room)
      : code === "relieve-overload"
        ? say.over(giver.name, giver.overCapacity, "capacity", receiver.name, room)
        : code === "relieve-share"
          ? say.over(giver.name, giver.overFairShare, "share", receiver.name, room)
          : say.exchange(giver.name, receiver.name, room);
  return say.sentence(first, [
    ...(skills.length > 0 ? [say.skills(skills)] : []),
    ...(locality !== null ? [say.locality(locality)] : []),
    ...(linkedWith.length > 0 ? [say.linked(linkedWith)] : []),
    ...(choices === 1 && giver === null ? [say.onlyOne] : []),
  ]);
}
