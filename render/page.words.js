// Our words in the language of the page: WORDS has those of English texts, where it is another; DAYS, MONTHS and ERAS are
// what dates on the axis are made of.

// say is a text of ours with its %d and %s filled.
function say(text, ...fill) {
  let k = 0;
  return (WORDS[text] || text).replace(/%(?:\[(\d)\])?[ds]/g, (verb, n) => fill[n ? n - 1 : k++]);
}

// counted is say of one or of many.
function counted(n, one, many) { return say(n === 1 || n === 0 && NONE ? one : many, n); }
