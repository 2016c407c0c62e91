export const conflict = {
  title: 'The case has changed meanwhile',
  happened: 'This happened while you were writing:',
  taken: 'Taken over what somebody else changed: {{fields}}.',
  mine: 'Your text',
  theirs: 'Text of the other',
  both: 'Keep both',
  chooseThenSend: 'Your text is kept. Choose for each field what should hold and send again.',
  sendAgain: 'Your text is kept. See whether it still holds and send again.',
  someone: 'a colleague',
}
