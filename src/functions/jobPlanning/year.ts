import * as year from "../../domain/jobPlan/year";
import { TOLERANCE, hours, ratio, weeks } from "../../domain/units";
import { functionMessages } from "../messages";
import { aboveZero, atLeastZero, share } from "../runtime/arguments";
import { defineFunction } from "../runtime/defineFunction";
import { badInput } from "../runtime/fault";

const { capa } = functionMessages;

export const weeksAvailable = defineFunction(
  {
    id: "WEEKS_AVAILABLE",
    help: {
      summary: "Weeks of the year left for work after leave.",
      formula: "52 - (annual_leave_days + bank_holidays + study_days + other_days) / days_per_week",
      units: "weeks a year",
      errors: "#VALUE! when more days are taken than a year has.",
      source: "NHS job planning practice; leave by Agenda for Change.",
      examples: [
        {
          given: [{ column: [27, 29, 33] }, 8, 10],
          asks: "How many weeks are left after leave, by length of service?",
        },
      ],
    },
    parameters: {
      annual_leave_days: { accepts: atLeastZero(0), help: "Days of annual leave a year." },
      bank_holidays: { accepts: atLeastZero(0), help: "Bank holidays a year." },
      study_days: { accepts: atLeastZero(0), optional: true, help: "Study days a year; 0 if left out." },
      other_days: {
        accepts: atLeastZero(0),
        optional: true,
        help: "Other days away a year, as a plan for everybody; 0 if left out.",
      },
      days_per_week: { accepts: aboveZero(5), optional: true, help: "Days worked a week; 5 if left out." },
    },
  },
  (x) => {
    const daysOff = x.annual_leave_days + x.bank_holidays + x.study_days + x.other_days;
    const left = year.weeksAvailable(daysOff, x.days_per_week);
    if (left < -TOLERANCE) throw badInput(capa.moreThanAYear);
    return Math.max(0, left);
  },
);

export const contactsPerYear = defineFunction(
  {
    id: "CONTACTS_PER_YEAR",
    help: {
      summary: "Contacts that somebody's clinical time has room for in a year.",
      formula: "weekly_hours x weeks x clinical_share x (1 - non_contact_share) x (1 - dna_rate) / hours_per_contact",
      units: "contacts a year",
      source: "NHS job planning practice (DCC share; notes, travel and missed appointments taken off).",
      examples: [{ given: [37.5, 42, 0.75, 1.5], asks: "37.5 hours, 42 weeks, 75% clinical, 1.5 hours a contact?" }],
    },
    parameters: {
      weekly_hours: { accepts: atLeastZero(), help: "Contracted hours a week." },
      weeks: { accepts: atLeastZero(), help: "Weeks worked in a year." },
      clinical_share: { accepts: share(), help: "Share of the hours that is direct clinical care, such as 0.75." },
      hours_per_contact: { accepts: aboveZero(), help: "Hours that a contact takes." },
      non_contact_share: {
        accepts: share(0),
        optional: true,
        help: "Share of the clinical time that goes into notes, travel and liaison; 0 if left out.",
      },
      dna_rate: {
        accepts: share(0),
        optional: true,
        help: "Share of contacts that people do not attend; 0 if left out.",
      },
    },
  },
  (x) =>
    year.contactsPerYear({
      weeklyHours: hours(x.weekly_hours),
      weeks: weeks(x.weeks),
      clinicalShare: ratio(x.clinical_share),
      hoursPerContact: hours(x.hours_per_contact),
      nonContactShare: ratio(x.non_contact_share),
      dnaRate: ratio(x.dna_rate),
    }),
);
