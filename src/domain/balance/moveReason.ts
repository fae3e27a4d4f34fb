import type { BalanceMove } from ".";
import { balance as say } from "./messages";

/** Why a move is proposed, in a sentence: the same in the task pane, on the command line and in TEAM.BALANCE_TEAM. */
export function reasonOf(move: BalanceMove): string {
  const { giver, receiver, skills, locality, linkedWith, choices, code } = move.reason;
  const room =
    receiver.used !== null
      ? say.reason.roomUsed(receiver.used.before, receiver.used.after)
      : receiver.share !== null
        ? say.reason.roomShare(receiver.share.before, receiver.share.after)
        : say.reason.roomUnknown;
  const first =
    giver === null || code === "new-work"
      ? say.reason.newWork(receiver.name, room)
      : code === "relieve-overload"
        ? say.reason.over(giver.name, giver.overCapacity, "capacity", receiver.name, room)
        : code === "relieve-share"
          ? say.reason.over(giver.name, giver.overFairShare, "share", receiver.name, room)
          : say.reason.exchange(giver.name, receiver.name, room);
  return say.reason.sentence(first, [
    ...(skills.length > 0 ? [say.reason.skills(skills)] : []),
    ...(locality !== null ? [say.reason.locality(locality)] : []),
    ...(linkedWith.length > 0 ? [say.reason.linked(linkedWith)] : []),
    ...(choices === 1 && giver === null ? [say.reason.onlyOne] : []),
  ]);
}
