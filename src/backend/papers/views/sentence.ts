/** A sentence on paper ends as one, whether or not it was typed so. */
export function sentence(text: string | undefined): string | undefined {
  const typed = text?.trimEnd()
  return typed === undefined || typed === '' || /[。！？!?…；;.]$/.test(typed) ? typed : `${typed}。`
}
