// In a page of go-echarts: give the chart its height and its drawing.
(function (chart, data) {
  if (!data.events.length) return;
  var box = chart.getDom(), pen = document.createElement('canvas').getContext('2d');
  var drawn = datelineChart.create(chart, data, {
    theme: 'THEME',
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
  window.addEventListener('resize', drawn.fit);
})(%MY_ECHARTS%, DATA);
