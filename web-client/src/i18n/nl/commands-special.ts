/** The words of the forms for safety, links, walls and privacy. */
export const specialCommands = {
  RecordSafetyConcern: {
    title: 'Zorg om veiligheid vastleggen',
    done: 'Zorg vastgelegd',
  },
  TakeProtocolStep: {
    title: 'Stap van het veiligheidsprotocol',
    done: 'Stap vastgelegd',
  },
  ProposeProtocolDecision: {
    title: 'Besluit over veiligheid voorstellen',
    intro: 'Stap 5: een andere senior jurist moet het bevestigen.',
    done: 'Besluit voorgesteld',
  },
  ConfirmProtocolDecision: {
    title: 'Besluit over veiligheid bevestigen',
    done: 'Besluit bevestigd',
  },
  LiftSafetyStop: {
    title: 'Veiligheidsstop opheffen',
    done: 'Veiligheidsstop opgeheven',
  },
  CallCaseGrave: {
    title: 'Zaak ernstig noemen',
    intro: 'Oordeel voor uzelf. Noemt een tweede jurist deze zaak ook ernstig, dan gaat er een signaal naar wie signalen beoordeelt: in codes, zonder namen en zonder uw reden. Doet het kind niet mee aan statistiek, dan niet.',
    done: 'U noemt deze zaak ernstig',
  },
  TakeBackGraveCall: {
    title: 'Niet langer ernstig noemen',
    intro: 'Alleen uw eigen oordeel. Wat al is gemeld, blijft gemeld.',
    done: 'Oordeel teruggenomen',
  },
  RaiseWall: {
    title: 'Scheidsmuur optrekken',
    intro: 'De collega ziet deze zaak niet meer, ook niet in lijsten.',
    done: 'Scheidsmuur opgetrokken',
  },
  LiftWall: {
    title: 'Scheidsmuur opheffen',
    done: 'Scheidsmuur opgeheven',
  },
  LinkCases: {
    title: 'Zaak koppelen',
    done: 'Zaken gekoppeld',
  },
  MergeInto: {
    title: 'Samenvoegen met andere zaak',
    done: 'Zaken samengevoegd',
  },
  ObjectToStatistics: {
    title: 'Bezwaar tegen statistiek',
    intro: 'De zaak telt niet meer mee in nieuwe cijfers.',
    done: 'Bezwaar vastgelegd',
  },
  WithdrawFromResearch: {
    title: 'Terugtrekken uit onderzoek',
    intro: 'Het patroon van deze zaak telt niet meer mee.',
    done: 'Teruggetrokken uit onderzoek',
  },
  ExtendRetention: {
    title: 'Zaak langer bewaren',
    intro: 'De zaak wordt niet gearchiveerd voor deze dag.',
    done: 'Bewaartermijn verlengd',
  },
  PlaceLegalHold: {
    title: 'Bewaarplicht opleggen',
    done: 'Bewaarplicht opgelegd',
  },
  ReleaseLegalHold: {
    title: 'Bewaarplicht opheffen',
    done: 'Bewaarplicht opgeheven',
  },
  RequestErasure: {
    title: 'Verzoek om te wissen',
    done: 'Verzoek vastgelegd',
  },
  DecideErasure: {
    title: 'Beslissen over wissen',
    done: 'Besluit vastgelegd',
  },
  ExecuteErasure: {
    title: 'Gegevens wissen',
    intro: 'De sleutel van deze persoon wordt vernietigd. Dit kan niet ongedaan worden gemaakt.',
    done: 'Gegevens gewist',
  },
}
