import type { Choice, Problem, Question } from "../connect/connection";
import { readingMessages } from "../messages/reading";
import type { AccountLine } from "./account";
import type { PersonHours } from "./contract";
import type { Notice } from "./notices";
import type { ReadingQuestion } from "./questions";
import { ALL_TEAMS, answerId, NOBODY, NOT_USED, PERSON, SOMEONE_NEW } from "./said";
import type { Reading } from "./readTeamWorkbook";

const { ask, choice, say } = readingMessages;

const personChoice = (name: string): Choice => ({ value: `${PERSON}${name}`, label: name });
const STATES: readonly Choice[] = [
  { value: "open", label: choice.open },
  { value: "waiting", label: choice.waiting },
  { value: "closed", label: choice.closed },
];

/** The questions of a reading in the manager's words, each with the answer that is taken until one is given. */
export function questionsOf({ questions, people }: Reading): readonly Question[] {
  const everybody = people.map(({ name }) => personChoice(name));
  return questions.flatMap((question) => inWords(question, everybody));
}

function inWords(question: ReadingQuestion, everybody: readonly Choice[]): readonly Question[] {
  switch (question.kind) {
    case "who": {
      const { form, cases, candidates } = question;
      const names = candidates.map(({ name }) => name);
      const first = names.map(personChoice);
      const others = everybody.filter(({ value }) => !first.some((one) => one.value === value));
      const nobody = { value: "waiting", label: choice.nobody };
      const choices = [...first, nobody, { value: SOMEONE_NEW, label: choice.someoneNew }, ...others];
      const message = names.length === 0 ? ask.who(form, cases) : ask.whoOf(form, cases, names);
      const guess =
        names.length === 1 ? (first[0]?.value ?? SOMEONE_NEW) : names.length === 0 ? SOMEONE_NEW : "waiting";
      return [{ id: answerId.who(form), code: "who", message, choices, guess, rows: cases }];
    }
    case "list": {
      const { sheet, rows, guess } = question;
      const choices = [
        { value: "waiting", label: choice.nobody },
        { value: NOT_USED, label: choice.notUsed },
        ...everybody,
      ];
      const message = guess === "waiting" ? ask.waiting(sheet, rows) : ask.whose(sheet, rows);
      return [{ id: answerId.sheet(sheet), code: "list", message, choices, guess: guess ?? NOT_USED, rows }];
    }
    case "holder": {
      const { sheet, rows, headers } = question;
      const choices = [
        { value: NOBODY, label: choice.nobody },
        ...headers.map((header) => ({ value: header, label: header })),
      ];
      const message = ask.holder(sheet, rows);
      return [{ id: answerId.holder(sheet), code: "holder", message, choices, guess: NOBODY, rows }];
    }
    case "word": {
      const { word, header, cases, guess } = question;
      const message = ask.word(word, header, cases);
      return [{ id: answerId.word(word), code: "word", message, choices: STATES, guess, rows: cases }];
    }
    case "hidden": {
      const { sheet, rows, guess } = question;
      const choices = STATES.filter(({ value }) => value !== "waiting");
      return [{ id: answerId.hidden(sheet), code: "hidden", message: ask.hidden(sheet, rows), choices, guess, rows }];
    }
    case "struck":
    case "shaded": {
      const { kind, sheet, rows } = question;
      const choices = STATES.filter(({ value }) => value !== "waiting");
      const message = ask[kind](sheet, rows);
      return [{ id: answerId[kind](sheet), code: kind, message, choices, guess: "closed", rows }];
    }
    case "staff": {
      const { sheets, isOneTeam } = question;
      const each = sheets.map((sheet) => ({ value: sheet, label: sheet }));
      const choices = isOneTeam ? [{ value: ALL_TEAMS, label: choice.allTeams(sheets) }, ...each] : each;
      const message = isOneTeam ? ask.teams : ask.staff;
      return [{ id: answerId.staff, code: "which-staff", message, choices, guess: choices[0]?.value ?? "" }];
    }
    case "column": {
      const { sheet, headers } = question;
      const choices = headers.map((header) => ({ value: header, label: header }));
      return [
        { id: answerId.holder(sheet), code: "which-column", message: ask.column(sheet), choices, guess: headers[0] },
      ];
    }
    case "ends": {
      const { sheet, header, cases, guess } = question;
      const choices = [
        { value: "yes", label: choice.yes },
        { value: "no", label: choice.no },
      ];
      return [
        {
          id: answerId.ends(header),
          code: "ends",
          message: ask.ends(sheet, header, cases),
          choices,
          guess,
          rows: cases,
        },
      ];
    }
    case "months": {
      const choices = [
        { value: "all", label: choice.allMonths },
        { value: "latest", label: choice.latestMonth },
      ];
      return [{ id: answerId.months, code: "months", message: ask.months(question.sheets), choices, guess: "all" }];
    }
    case "hours":
      return question.hours.flatMap(hoursInWords);
  }
}

function hoursInWords({ person, text, doubt }: PersonHours): readonly Question[] {
  if (doubt === undefined) return [];
  const choices =
    doubt === "term-time"
      ? [
          { value: "all-year", label: choice.allYear },
          { value: "term-time", label: choice.termTime },
        ]
      : [{ value: "as-written", label: choice.asWritten }];
  const [first] = choices;
  const message = ask.hours[doubt](person.name, text);
  return [{ id: answerId.hours(person.name), code: "hours", message, choices, guess: first?.value ?? "" }];
}

const remark = (code: string, sheet: string | null, message: string): Problem => ({
  code,
  severity: "warning",
  sheet,
  cell: null,
  value: null,
  message,
});

/** What is said without being asked: where rows were left out, what was seen and is not used. */
export function remarksOf({ account, notices, people }: Reading): readonly Problem[] {
  if (people.length === 0) return [{ ...remark("not-a-team", null, say.noTeam), severity: "error" }];
  return [...account.flatMap(partRemark), ...notices.map(noticeRemark)];
}

/** Fewer rows that are not used are a note or a key. */
const FEW = 3;

function partRemark({ sheet, title, part, rows, headers }: AccountLine): readonly Problem[] {
  if (rows < FEW && (part === "not-used" || part === "summary")) return [];
  const place = title === "" ? sheet : `${sheet}, "${title}"`;
  switch (part) {
    case "staff":
    case "held":
    case "waiting":
    case "counts":
    case "unknown":
      return [];
    case "not-used":
      return [remark(part, sheet, say.part[part](place, rows, headers))];
    default:
      return [remark(part, sheet, say.part[part](place, rows))];
  }
}

function noticeRemark(notice: Notice): Problem {
  switch (notice.kind) {
    case "colours":
      return remark(notice.kind, notice.sheet, say.colours(notice.sheet, notice.header));
    case "points-list":
      return remark(notice.kind, notice.sheet, say.pointsList(notice.sheet, notice.header));
    case "days":
      return remark(notice.kind, null, say.days(notice.people));
    case "legend":
      return remark(notice.kind, notice.sheet, say.legend(notice.sheet, notice.text));
    case "shared":
      return remark(notice.kind, null, say.shared(notice.forms));
  }
}
