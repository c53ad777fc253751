// tooltip shows beside the mouse what `content` makes of what it is over: an element, or null for nothing. click is
// called with what was clicked. Texts reach the page as text nodes only.
function tooltip(chart, drawn, content, click) {
  const box = chart.getDom(), zr = chart.getZr(), tip = element('div', '');
  let over = '';
  tip.className = 'tip';
  tip.hidden = true;
  box.append(tip);

  function hide() {
    tip.hidden = true;
    over = '';
    box.classList.remove('hot');
  }

  function show(x, y) {
    const hit = drawn.hit(x, y), key = hit ? hit.members ? 'm' + hit.members()[0] : 'i' + hit.i : '';
    if (key !== over) {
      hide();
      const made = hit && content(hit);
      if (!made) return;
      over = key;
      tip.replaceChildren(made);
      tip.hidden = false;
      box.classList.add('hot');
    }
    if (!hit) return;
    const right = x + 16 + tip.offsetWidth < box.clientWidth, below = y + 18 + tip.offsetHeight < box.clientHeight;
    tip.style.left = Math.max(2, right ? x + 16 : Math.min(x - 12, box.clientWidth) - tip.offsetWidth) + 'px';
    tip.style.top = Math.max(2, below ? y + 18 : y - 12 - tip.offsetHeight) + 'px';
  }

  zr.on('mousemove', e => {
    if (e.event.buttons || e.event.zrByTouch) hide(); else show(e.offsetX, e.offsetY);
  });
  zr.on('mouseout', hide);
  zr.on('click', e => {
    const hit = drawn.hit(e.offsetX, e.offsetY);
    hide();
    if (hit) click(hit);
  });
  return {hide: hide};
}

function element(name, text) {
  const e = document.createElement(name);
  e.textContent = text;
  return e;
}

// listing tells the first six of many events.
function listing(members, events) {
  const out = element('div', ''), ul = document.createElement('ul');
  out.append(element('strong', counted(members.length, '%d event', '%d events')), ul);
  members.slice(0, 6).forEach(i => {
    const li = element('li', '');
    li.append(element('span', events[i].l), events[i].t);
    li.dir = 'auto';
    ul.append(li);
  });
  if (members.length > 6) ul.append(element('li', say('… and %d more', members.length - 6)));
  return out;
}
