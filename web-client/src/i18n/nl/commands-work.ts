/** The words of the forms for everyday work on a case. */
export const workCommands = {
  AddNote: {
    title: 'Notitie toevoegen',
    done: 'Notitie toegevoegd',
  },
  RecordChildView: {
    title: 'Mening van het kind vastleggen',
    intro: 'Artikel 12 IVRK: het kind wordt gehoord. Leg vast wat het vindt, of waarom dat niet kon.',
    done: 'Mening van het kind vastgelegd',
  },
  GiveAdvice: {
    title: 'Advies geven',
    done: 'Advies vastgelegd',
  },
  SupersedeAdvice: {
    title: 'Advies achterhaald verklaren',
    intro: 'Het advies blijft zichtbaar, met de aantekening dat het niet meer geldt.',
    done: 'Advies is achterhaald',
  },
  ChangeUrgency: {
    title: 'Urgentie wijzigen',
    done: 'Urgentie gewijzigd',
  },
  ReclassifyCase: {
    title: 'Classificatie wijzigen',
    done: 'Classificatie gewijzigd',
  },
  AddParty: {
    title: 'Partij toevoegen',
    intro: 'Vraag niet meer dan nodig. Een BSN mag nergens worden vastgelegd.',
    done: 'Partij toegevoegd',
  },
  RecordAuthority: {
    title: 'Gezag vastleggen',
    done: 'Gezag vastgelegd',
  },
  RecordDecisionInDispute: {
    title: 'Besluit vastleggen',
    intro: 'Het besluit of de gedraging waar deze zaak over gaat.',
    done: 'Besluit vastgelegd',
  },
  AssignCase: {
    title: 'Zaak toewijzen',
    done: 'Zaak toegewezen',
  },
  TransferCase: {
    title: 'Zaak overdragen',
    done: 'Zaak overgedragen',
  },
  PutOnHold: {
    title: 'Zaak aanhouden',
    intro: 'Fatale termijnen lopen door.',
    done: 'Zaak aangehouden',
  },
  Resume: {
    title: 'Zaak hervatten',
    done: 'Zaak hervat',
  },
  CloseCase: {
    title: 'Zaak sluiten',
    intro: 'Nog niet naar de tevredenheid gevraagd? Laat die dan leeg: wie later benaderd mag worden, staat daarna op de werklijst om te vragen.',
    done: 'Zaak gesloten',
  },
  RecordSatisfaction: {
    title: 'Tevredenheid vastleggen',
    intro: 'Vraag het één keer, en leg het ook vast als er geen antwoord komt.',
    done: 'Tevredenheid vastgelegd',
  },
  ReopenCase: {
    title: 'Zaak heropenen',
    done: 'Zaak heropend',
  },
  RequestReport: {
    title: 'Kinderrechtenrapport aanvragen',
    done: 'Rapport aangevraagd',
  },
  EscalateToResearch: {
    title: 'Naar onderzoek sturen',
    intro: 'Alleen een gecodeerd patroon gaat naar de onderzoekers: geen naam, geen verhaal, geen datum fijner dan een kwartaal.',
    done: 'Patroon naar onderzoek gestuurd',
  },
  CorrectEntry: {
    title: 'Vastlegging verbeteren',
    intro: 'Wat er stond, blijft zichtbaar voor wie terugkijkt.',
    done: 'Vastlegging verbeterd',
    where: 'Kies in de tijdlijn het potlood bij de tekst die niet klopt',
  },
  BreakGlass: {
    title: 'Noodtoegang nemen',
    intro: 'U krijgt vier uur toegang. De reden staat op de tijdlijn en wordt gemeld.',
    done: 'U hebt vier uur toegang',
  },
}
