// A stand-in for the browser's engine: our own code, built as that engine is built.
//
// An object for each node and each link, arrays of objects, one sample after the other, derivatives accumulated in the
// objects, features made anew from each point, functions looked up in tables. Written in the ES5 style that a
// TypeScript compiler of its time gives out. It answers the runner as workload.py describes.
"use strict";
var fs = require("fs");
var readline = require("readline");

var Activations = {
  tanh: {
    output: function (x) { return Math.tanh(x); },
    derivative: function (x) { var t = Activations.tanh.output(x); return 1 - t * t; }
  },
  relu: {
    output: function (x) { return Math.max(0, x); },
    derivative: function (x) { return x <= 0 ? 0 : 1; }
  }
};

var SquaredError = {
  value: function (output, target) { return 0.5 * Math.pow(output - target, 2); },
  derivative: function (output, target) { return output - target; }
};

var Features = {
  x: function (x, y) { return x; },
  y: function (x, y) { return y; },
  xSquared: function (x, y) { return x * x; },
  ySquared: function (x, y) { return y * y; },
  xTimesY: function (x, y) { return x * y; },
  sinX: function (x, y) { return Math.sin(x); },
  sinY: function (x, y) { return Math.sin(y); }
};

var Unit = (function () {
  function Unit(id, activation, bias) {
    this.id = id;
    this.incoming = [];
    this.outgoing = [];
    this.bias = bias;
    this.sum = 0;
    this.output = 0;
    this.outputSlope = 0;
    this.sumSlope = 0;
    this.accumulated = 0;
    this.accumulatedCount = 0;
    this.activation = activation;
  }
  Unit.prototype.fire = function () {
    this.sum = this.bias;
    for (var i = 0; i < this.incoming.length; i++) {
      var link = this.incoming[i];
      this.sum += link.weight * link.source.output;
    }
    this.output = this.activation.output(this.sum);
    return this.output;
  };
  return Unit;
}());

var Link = (function () {
  function Link(source, target, weight) {
    this.id = source.id + "-" + target.id;
    this.source = source;
    this.target = target;
    this.weight = weight;
    this.isDead = false;
    this.slope = 0;
    this.accumulated = 0;
    this.accumulatedCount = 0;
    this.penalty = null;
  }
  return Link;
}());

function buildNetwork(workload) {
  var layers = [workload.features.map(function (name) { return new Unit(name, Activations.tanh, 0); })];
  var id = 1;
  workload.layers.forEach(function (layer, index) {
    var isOutput = index === workload.layers.length - 1;
    var activation = Activations[isOutput ? "tanh" : workload.activation];
    layers.push(layer.biases.map(function (bias, row) {
      var unit = new Unit(String(id++), activation, bias);
      layers[index].forEach(function (source, column) {
        var link = new Link(source, unit, layer.weights[row][column]);
        source.outgoing.push(link);
        unit.incoming.push(link);
      });
      return unit;
    }));
  });
  return layers;
}

function forEachUnit(network, body) {
  for (var l = 1; l < network.length; l++) {
    var layer = network[l];
    for (var i = 0; i < layer.length; i++) body(layer[i]);
  }
}

function forward(network, inputs) {
  var first = network[0];
  for (var i = 0; i < first.length; i++) first[i].output = inputs[i];
  for (var l = 1; l < network.length; l++) {
    var layer = network[l];
    for (var j = 0; j < layer.length; j++) layer[j].fire();
  }
  return network[network.length - 1][0].output;
}

function backward(network, target, error) {
  var output = network[network.length - 1][0];
  output.outputSlope = error.derivative(output.output, target);
  for (var l = network.length - 1; l >= 1; l--) {
    var layer = network[l];
    for (var i = 0; i < layer.length; i++) {
      var unit = layer[i];
      unit.sumSlope = unit.outputSlope * unit.activation.derivative(unit.sum);
      unit.accumulated += unit.sumSlope;
      unit.accumulatedCount++;
    }
    for (var i = 0; i < layer.length; i++) {
      var target_ = layer[i];
      for (var j = 0; j < target_.incoming.length; j++) {
        var link = target_.incoming[j];
        if (link.isDead) continue;
        link.slope = target_.sumSlope * link.source.output;
        link.accumulated += link.slope;
        link.accumulatedCount++;
      }
    }
    if (l === 1) continue;
    var before = network[l - 1];
    for (var i = 0; i < before.length; i++) {
      var source = before[i];
      source.outputSlope = 0;
      for (var j = 0; j < source.outgoing.length; j++) {
        var out = source.outgoing[j];
        source.outputSlope += out.weight * out.target.sumSlope;
      }
    }
  }
}

function update(network, rate, penaltyRate) {
  forEachUnit(network, function (unit) {
    if (unit.accumulatedCount > 0) {
      unit.bias -= rate * unit.accumulated / unit.accumulatedCount;
      unit.accumulated = 0;
      unit.accumulatedCount = 0;
    }
    for (var j = 0; j < unit.incoming.length; j++) {
      var link = unit.incoming[j];
      if (link.isDead) continue;
      var slope = link.penalty ? link.penalty.derivative(link.weight) : 0;
      if (link.accumulatedCount > 0) {
        link.weight = link.weight - (rate / link.accumulatedCount) * link.accumulated;
        link.weight = link.weight - (rate * penaltyRate) * slope;
        link.accumulated = 0;
        link.accumulatedCount = 0;
      }
    }
  });
}

function makeInputs(features, x, y) {
  var inputs = [];
  for (var i = 0; i < features.length; i++) inputs.push(Features[features[i]](x, y));
  return inputs;
}

function meanLoss(network, features, points) {
  var sum = 0;
  for (var i = 0; i < points.length; i++) {
    var point = points[i];
    sum += SquaredError.value(forward(network, makeInputs(features, point.x, point.y)), point.label);
  }
  return sum / points.length;
}

function oneEpoch(network, workload) {
  var points = workload.train.points;
  for (var i = 0; i < points.length; i++) {
    var point = points[i];
    forward(network, makeInputs(workload.features, point.x, point.y));
    backward(network, point.label, SquaredError);
    // The wide nets end their epochs with a smaller batch, which makes an update of its own.
    if ((i + 1) % workload.batchSize === 0 || i + 1 === points.length) update(network, workload.learningRate, 0);
  }
}

readline.createInterface({ input: process.stdin }).on("line", function (line) {
  var words = line.split(" ");
  var workload = JSON.parse(fs.readFileSync(words[0], "utf8"));
  var network = buildNetwork(workload);
  var train = 0, test = 0;
  var start = process.hrtime.bigint();
  for (var epoch = 0; epoch < Number(words[2]); epoch++) {
    oneEpoch(network, workload);
    if (words[1] === "1") {
      train = meanLoss(network, workload.features, workload.train.points);
      test = meanLoss(network, workload.features, workload.test.points);
    }
  }
  var seconds = Number(process.hrtime.bigint() - start) / 1e9;
  if (words[1] !== "1") {
    train = meanLoss(network, workload.features, workload.train.points);
    test = meanLoss(network, workload.features, workload.test.points);
  }
  console.log(JSON.stringify({ seconds: seconds, train: train, test: test }));
});
