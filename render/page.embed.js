// In a page of go-echarts: give the chart its height, its drawing and its tooltips.
(function (chart, data) {
  if (!data.events.length) return;
  var box = chart.getDom(), pen = document.createElement('canvas').getContext('2d');
  var drawn = datelineChart.create(chart, data, {
    theme: 'THEME' === 'dark' ? 'dark' : 'light', // the page around it is light
    width: function () { return box.clientWidth; },
    measure: function (text, size, bold) {
      pen.font = datelineChart.font(size, bold);
      return pen.measureText(text).width;
    },
    resize: function (height) {
      box.style.height = height + 'px';
      chart.resize();
    }
  });
  chart.setOption({tooltip: {confine: true, formatter: function (params) {
    var out = document.createElement('div'); // text nodes only: a string would be read as markup
    (drawn.cluster(params.value[2]) || [params.value[2]]).slice(0, 6).forEach(function (i) {
      var line = document.createElement('div');
      line.textContent = data.events[i].l + ': ' + data.events[i].t;
      out.append(line);
    });
    return out;
  }}});
  window.addEventListener('resize', drawn.fit);
})(%MY_ECHARTS%, DATA);
