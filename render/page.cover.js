// The rows of the coverage are one choice, like a list to select from: its value is the number of the row that is
// pressed, from 1 on, and it admits the documents of that row.
function choice(box) {
  const rows = Array.from(box.querySelectorAll('[data-files]')), choose = n => rows.forEach((r, i) => press(r, i + 1 === +n)), chosen = () => rows.findIndex(pressed) + 1;
  Object.defineProperty(box, 'value', {get: () => chosen() || '', set: choose});
  const sets = rows.map(r => new Set(r.dataset.files.split(',').map(Number)));
  box.admits = files => files.some(f => sets[chosen() - 1].has(f));
  rows.forEach((r, i) => r.addEventListener('click', () => {
    choose(pressed(r) ? 0 : i + 1);
    box.dispatchEvent(new Event('change'));
  }));
}

choice(byId('row'));

