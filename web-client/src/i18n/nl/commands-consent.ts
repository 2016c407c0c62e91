/** The words of the forms for consent, and for what may only be done with it. */
export const consentCommands = {
  RecordConsent: {
    title: 'Toestemming vastleggen',
    intro: 'Toestemming is vrij, begrepen, voor één doel en altijd in te trekken.',
    done: 'Toestemming vastgelegd',
  },
  RefuseConsent: {
    title: 'Weigering vastleggen',
    done: 'Weigering vastgelegd',
  },
  WithdrawConsent: {
    title: 'Intrekking vastleggen',
    intro: 'Geldt meteen. Lopende bemiddeling voor dit doel wordt stilgelegd. Een reden is niet nodig.',
    done: 'Toestemming ingetrokken',
  },
  ProposeConsentWaiver: {
    title: 'Uitzondering voorstellen',
    intro: 'Alleen op een van de drie gronden, voor één handeling, en een andere senior jurist moet instemmen.',
    done: 'Uitzondering voorgesteld',
  },
  WaiveConsentRequirement: {
    title: 'Instemmen met uitzondering',
    intro: 'Geldt voor één handeling, hoogstens 30 dagen.',
    done: 'Met de uitzondering ingestemd',
  },
  DeclineConsentWaiver: {
    title: 'Uitzondering afwijzen',
    done: 'Uitzondering afgewezen',
  },
  Mediate: {
    title: 'Bemiddelen',
    intro: 'Het eerste bericht gaat naar de instantie, onder de toestemming die nu geldt.',
    done: 'Bemiddeling begonnen',
  },
  SendMediationMessage: {
    title: 'Bericht sturen',
    done: 'Bericht verstuurd',
  },
  RecordMediationContact: {
    title: 'Antwoord vastleggen',
    done: 'Antwoord vastgelegd',
  },
  ProposeAgreement: {
    title: 'Afspraken voorstellen',
    done: 'Afspraken voorgesteld',
  },
  AgreeTerms: {
    title: 'Afspraken vastleggen',
    done: 'Afspraken vastgelegd',
  },
  ConcludeMediation: {
    title: 'Bemiddeling afronden',
    done: 'Bemiddeling afgerond',
  },
  AbortMediation: {
    title: 'Bemiddeling afbreken',
    done: 'Bemiddeling afgebroken',
  },
  ReferCase: {
    title: 'Doorverwijzen',
    done: 'Doorverwezen',
  },
  AnswerReferral: {
    title: 'Antwoord op doorverwijzing',
    done: 'Antwoord vastgelegd',
  },
  SetDeadline: {
    title: 'Termijn zetten',
    intro: 'Vijf werkdagen eerder komt een interne datum te staan.',
    done: 'Termijn gezet',
  },
  CorrectDeadline: {
    title: 'Termijn verbeteren',
    done: 'Termijn verbeterd',
  },
  MeetDeadline: {
    title: 'Termijn gehaald',
    done: 'Termijn gehaald',
  },
  WaiveDeadline: {
    title: 'Termijn laten vervallen',
    done: 'Termijn vervallen',
  },
}
