/** The words of the forms about signals, dossiers and campaigns. */
export const issueCommands = {
  ReviewSignal: {
    title: 'Signaal beoordelen',
    intro: 'Beantwoord elke andere verklaring. Uw oordeel telt naast dat van een collega.',
    done: 'Beoordeling vastgelegd',
  },
  AcceptSignal: {
    title: 'Signaal aannemen',
    intro: 'Kan alleen als een jurist en een onderzoeker keken en de meesten het onderzoek waard vinden.',
    done: 'Signaal aangenomen',
  },
  AttachSignal: {
    title: 'Bij het dossier voegen',
    intro: 'Twee mensen keken al naar deze kwestie, en er wordt aan gewerkt. Zeg waarom dit signaal daarbij hoort. Er gaat niets naar buiten, en het kan daarna nog beoordeeld worden.',
    done: 'Bij het dossier gevoegd',
  },
  DismissSignal: {
    title: 'Signaal afwijzen',
    done: 'Signaal afgewezen',
  },
  OpenDossier: {
    title: 'Dossier openen',
    intro: 'Zeg in codes waar het over gaat. Van elke kwestie bestaat één dossier.',
    done: 'Dossier geopend',
  },
  RecordFinding: {
    title: 'Bevinding vastleggen',
    done: 'Bevinding vastgelegd',
  },
  NoteOutsideCause: {
    title: 'Oorzaak noteren',
    done: 'Oorzaak genoteerd',
    intro: 'Alle onderzoekers zien dit. Noem niemand: geen namen, nummers of zaken.',
  },
  AnnotateTrend: {
    title: 'Oorzaak van buiten noteren',
    done: 'Oorzaak genoteerd',
  },
  HearBody: {
    title: 'Instantie gehoord',
    done: 'Vastgelegd',
  },
  AssessIssue: {
    title: 'Kwestie wegen',
    intro: 'Punten worden nooit opgeteld. Een campagne wordt pas aanbevolen als de kwestie bevestigd is en de instantie gehoord.',
    done: 'Weging vastgelegd',
  },
  ReleaseStatistics: {
    title: 'Cijfers toevoegen',
    intro: 'Alleen een tabel die op herleidbaarheid is gecontroleerd.',
    done: 'Cijfers toegevoegd',
  },
  ProposeVerdict: {
    title: 'Oordeel voorstellen',
    intro: 'Een tweede persoon beslist.',
    done: 'Oordeel voorgesteld',
  },
  ConfirmIssue: {
    title: 'Kwestie bevestigen',
    done: 'Kwestie bevestigd',
  },
  RejectIssue: {
    title: 'Kwestie verwerpen',
    done: 'Kwestie verworpen',
  },
  MarkResolved: {
    title: 'Als opgelost markeren',
    done: 'Gemarkeerd als opgelost',
  },
  ReopenIssue: {
    title: 'Opnieuw openen',
    done: 'Opnieuw geopend',
  },
  PlanCampaign: {
    title: 'Campagne plannen',
    intro: 'Een directeur die het plan niet maakte, keurt het goed.',
    done: 'Campagne gepland',
  },
  LaunchCampaign: {
    title: 'Campagne goedkeuren',
    intro: 'Na uw goedkeuring mag de campagne naar buiten.',
    done: 'Campagne goedgekeurd',
  },
  LogIntervention: {
    title: 'Stap vastleggen',
    done: 'Stap vastgelegd',
  },
  RecordResponse: {
    title: 'Reactie vastleggen',
    done: 'Reactie vastgelegd',
  },
  RecordOutcome: {
    title: 'Resultaat vastleggen',
    done: 'Resultaat vastgelegd',
  },
  CloseCampaign: {
    title: 'Campagne afsluiten',
    done: 'Campagne afgesloten',
  },
}
