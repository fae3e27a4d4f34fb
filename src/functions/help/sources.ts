/** The publications that several functions follow. */
export const sources = {
  capa: "CAPA, Ann York and Steve Kingsbury: capa.co.uk, camhsnetwork.co.uk",
  hmppsWorkload: "HMPPS Workload Measurement Tool (wmt-worker, hmpps-workload; open source).",
  nhsDisclosure: "NHS England's disclosure rule for sub-national counts (HES since 2018; maternity dashboards).",
  nhsrWaitingList: "NHSRwaitinglist (NHS-R Community), after Fong, Walton et al., medRxiv 2022.08.23.22279117.",
  rcot: "RCOT, Managing caseload: workload weighting (2024): the factors; the points are each service's own.",
} as const;
