(function () {
  'use strict';
  var table = document.querySelector('table.heat');
  var form = document.querySelector('form.filters');
  var detail = document.getElementById('detail');
  var shown = document.getElementById('shown');
  var rows = Array.prototype.slice.call(table.tBodies[0].rows);

  // One cell at a time can be reached with Tab; the arrow keys move on from there.
  var current = null;

  function cells(row) {
    return Array.prototype.slice.call(row.querySelectorAll('td[data-light]'));
  }

  function describe(cell) {
    detail.textContent = cell.title;
  }

  function reach(cell, focus) {
    if (current) {
      current.tabIndex = -1;
    }
    current = cell;
    if (cell) {
      cell.tabIndex = 0;
      if (focus) {
        cell.focus();
        cell.scrollIntoView({ block: 'nearest', inline: 'nearest' });
      }
    }
  }

  function visible() {
    return rows.filter(function (row) { return !row.hidden && cells(row).length > 0; });
  }

  /** The cell nearest to a column: the one in it, else the next one in reading order. */
  function near(row, column) {
    var own = cells(row);
    return own.find(function (cell) { return cell.cellIndex >= column; }) || own[own.length - 1];
  }

  function move(event) {
    var cell = event.target.closest('td[data-light]');
    if (!cell) {
      return;
    }
    var own = cells(cell.parentNode);
    var at = own.indexOf(cell);
    var all = visible();
    var line = all.indexOf(cell.parentNode);
    var to = null;
    switch (event.key) {
      case 'ArrowRight': to = own[at + 1]; break;
      case 'ArrowLeft': to = own[at - 1]; break;
      case 'ArrowDown': to = all[line + 1] && near(all[line + 1], cell.cellIndex); break;
      case 'ArrowUp': to = all[line - 1] && near(all[line - 1], cell.cellIndex); break;
      case 'Home': to = event.ctrlKey ? cells(all[0])[0] : own[0]; break;
      case 'End': to = event.ctrlKey ? near(all[all.length - 1], 0) : own[own.length - 1]; break;
      default: return;
    }
    event.preventDefault();
    if (to) {
      reach(to, true);
    }
  }

  function filter() {
    var region = form.elements.region.value;
    var kind = form.elements.kind.value;
    var light = form.elements.light.value;
    var count = 0;
    rows.forEach(function (row) {
      var has = !light || row.querySelector('td[data-light="' + light + '"]');
      row.hidden = (region && row.dataset.region !== region) || (kind && row.dataset.kind !== kind) || !has;
      count += row.hidden ? 0 : 1;
    });
    shown.textContent = '显示 ' + count + ' 个单位';
    var first = visible()[0];
    if (!current || current.parentNode.hidden) {
      reach(first ? cells(first)[0] : null, false);
    }
  }

  table.addEventListener('keydown', move);
  table.addEventListener('focusin', function (event) {
    var cell = event.target.closest('td[data-light]');
    if (cell) {
      describe(cell);
    }
  });
  table.addEventListener('click', function (event) {
    var cell = event.target.closest('td[data-light]');
    if (cell) {
      reach(cell, true);
    }
  });
  form.addEventListener('change', filter);
  form.addEventListener('submit', function (event) { event.preventDefault(); });
  form.hidden = false;
  filter();
})();
