import { matchKey } from "../names";
import type { CaseRecord, Clinician } from "../team";
import type { NotDoneCause } from "./answer";
import type { BalanceOptions } from "./options";
import { mayHoldRisk, missingSkills, otherLocality, riskOf, withinTeam, type RiskRank } from "./receiving";

/** Who may take a case, by everything that the two say about each other. */
export interface Receivers {
  readonly people: readonly number[];
  readonly cause: NotDoneCause | null;
}

/** Finds who may take a case, and remembers the answer for cases that are alike. */
export class ReceiverFinder {
  private readonly known = new Map<string, Receivers>();

  /** @param open places of the clinicians who may be given work at all */
  constructor(
    private readonly clinicians: readonly Clinician[],
    private readonly open: readonly number[],
    private readonly rank: RiskRank,
    private readonly options: BalanceOptions,
  ) {}

  /**
   * Who may take these cases together.
   * @param holder the place of who holds them now; negative: new work
   */
  receiversOf(records: readonly CaseRecord[], holder: number): Receivers {
    const needs = [...new Set(records.flatMap((record) => record.needs))];
    const localities = [...new Set(records.map((record) => record.locality).filter((place) => place !== null))];
    let riskiest: string | null = null;
    let unknown = false;
    for (const record of records) {
      const risk = riskOf(record);
      const own = this.rank(risk);
      if (own === null) unknown = true;
      else if (riskiest === null || own > (this.rank(riskiest) ?? -Infinity)) riskiest = risk;
    }
    return this.receiversFor(needs, unknown ? null : riskiest, localities[0] ?? null, holder);
  }

  /** Who may take work with these needs, this risk (null: unknown) and this locality. */
  receiversFor(needs: readonly string[], risk: string | null, locality: string | null, holder: number): Receivers {
    const giver = holder < 0 ? null : this.clinician(holder);
    const must = this.options.localityMust ? locality : null;
    const key = JSON.stringify([needs.map(matchKey).sort(), risk, must, giver?.team ?? null]);
    let receivers = this.known.get(key);
    if (receivers === undefined) {
      receivers = this.findReceivers(needs, risk, must, giver);
      this.known.set(key, receivers);
    }
    return receivers;
  }

  private findReceivers(
    needs: readonly string[],
    risk: string | null,
    locality: string | null,
    giver: Clinician | null,
  ): Receivers {
    const steps: { readonly keep: (person: number) => boolean; readonly cause: NotDoneCause }[] = [
      {
        keep: (person) => missingSkills(needs, this.clinician(person)).length === 0,
        cause: { code: "no-skill", skills: needs },
      },
      {
        keep: (person) => mayHoldRisk(this.clinician(person), risk, this.rank),
        cause: { code: "risk-too-high", risk },
      },
      {
        keep: (person) => locality === null || !otherLocality(locality, this.clinician(person).locality),
        cause: { code: "no-locality", locality: locality ?? "" },
      },
      { keep: (person) => withinTeam(giver, this.clinician(person), this.options), cause: { code: "nobody-receives" } },
    ];
    let people = this.open;
    if (people.length === 0) return { people, cause: { code: "nobody-receives" } };
    for (const step of steps) {
      people = people.filter(step.keep);
      if (people.length === 0) return { people, cause: step.cause };
    }
    return { people, cause: null };
  }

  private clinician(place: number): Clinician {
    return this.clinicians[place] as Clinician;
  }
}
