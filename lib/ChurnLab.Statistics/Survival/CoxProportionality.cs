using ChurnLab.Statistics.Regression;
using MathNet.Numerics.LinearAlgebra;

namespace ChurnLab.Statistics;

/// <summary>Score test of coefficients that change in time.</summary>
internal sealed class CoxProportionality
{
    // Of the information of a change in time, what the coefficients leave of it: less is rounding.
    private const double Nothing = 1e-10;

    private readonly int _width;
    private readonly CoxState _state;
    private readonly Func<double, double> _scale;
    private readonly double[] _crossed;
    private readonly double[] _squared;
    private readonly double[] _scores;
    private readonly HashSet<double> _times = [];
    private readonly List<(double Time, double[] Residual)> _events = [];

    private CoxProportionality(CoxState state, Func<double, double> scale)
    {
        (_width, _state, _scale) = (state.Coefficients.Length, state, scale);
        (_crossed, _squared, _scores) = (new double[_width * _width], new double[_width * _width], new double[_width]);
    }

    /// <summary>The tests at fitted coefficients.</summary>
    public static ProportionalHazards Of(CoxData data, CoxState state, CoxRegressionOptions options)
    {
        var test = new CoxProportionality(state, Centred(data.Rows, Scale(data.Rows, options.TimeScale)));
        foreach (var stratum in data.Strata)
            test.Add(stratum, options.Ties);
        return test.Result(data.Design, options.TimeScale);
    }

    private static Func<double, double> Scale(SurvivalRows rows, HazardTimeScale scale)
    {
        if (scale == HazardTimeScale.Log && rows.Count > 0 && rows.Durations[0] == 0)
            throw new RegressionException("Some durations are 0, which have no logarithm: choose another scale of time.");
        var curve = SurvivalCurve.Of(rows, SurvivalCounts.OfEvents(rows), new());
        return scale switch
        {
            HazardTimeScale.Identity => static time => time,
            HazardTimeScale.Log => Math.Log,
            HazardTimeScale.Rank => Rank,
            _ => time => 1 - curve.SurvivalBefore(time),
        };

        double Rank(double time)
        {
            var upTo = Array.BinarySearch(rows.Durations, time);
            return (rows.StartOfTime(upTo + 1) + rows.EndOfTime(upTo) + 1) / 2.0;
        }
    }

    // A shift of the scale changes nothing but the digits that are left of differences.
    private static Func<double, double> Centred(SurvivalRows rows, Func<double, double> scale)
    {
        var mean = rows.Durations.Where((_, place) => rows.Events[place]).Average(scale);
        return time => scale(time) - mean;
    }

    private void Add(CoxStratum stratum, CoxTies ties)
    {
        var hazards = CoxState.Hazards(stratum.LogHazards(_state.Coefficients), out _);
        var means = new double[_width];
        var first = _events.Count;
        CoxRiskSet.Walk(stratum, hazards, ties, hasProducts: true, set =>
        {
            var at = _scale(set.Time);
            _times.Add(set.Time);
            set.Shares.AddCovariances(set, _crossed, at);
            set.Shares.AddCovariances(set, _squared, at * at);
            set.Shares.Means(set, means);
            for (var place = set.End - 1; place >= set.Start; place--)
            {
                if (!stratum.Rows.Events[place])
                    continue;
                var residual = stratum.Row(place).ToArray();
                for (var j = 0; j < _width; j++)
                {
                    residual[j] -= means[j] / set.Events;
                    _scores[j] += at * residual[j];
                }

                _events.Add((set.Time, residual));
            }
        });
        _events.Reverse(first, _events.Count - first);
    }

    private ProportionalHazards Result(DesignMatrix design, HazardTimeScale scale)
    {
        var (crossed, squared) = (CoxState.Symmetric(_crossed, _width), CoxState.Symmetric(_squared, _width));
        var variance = squared - (crossed * _state.Information.Solve(crossed));
        var (scores, isTelling) = (Vector<double>.Build.Dense(_scores), true);
        var columns = new HypothesisTest[_width];
        for (var j = 0; j < _width; j++)
        {
            var isKnown = _times.Count > 1 && variance[j, j] > Nothing * squared[j, j];
            isTelling &= isKnown;
            columns[j] = Test(isKnown ? scores[j] * scores[j] / variance[j, j] : double.NaN, 1);
        }

        return new()
        {
            TimeScale = scale,
            Columns = columns,
            Global = Test(isTelling ? scores * variance.Solve(scores) : double.NaN, _width),
            Times = [.. _events.Select(static each => each.Time)],
            Residuals = Scaled(design),
        };
    }

    private double[,] Scaled(DesignMatrix design)
    {
        var covariance = _state.Information.Inverse();
        var result = new double[_events.Count, _width];
        for (var i = 0; i < _events.Count; i++)
        {
            for (var j = 0; j < _width; j++)
            {
                var sum = 0.0;
                for (var k = 0; k < _width; k++)
                    sum += _events[i].Residual[k] * covariance[k, j];
                result[i, j] = ((sum * _events.Count) + _state.Coefficients[j]) / design.Scales[j];
            }
        }

        return result;
    }

    private HypothesisTest Test(double statistic, int freedom) => new()
    {
        Kind = TestKind.ProportionalHazards,
        Statistic = statistic,
        PValue = ChiSquare.SurvivalFunction(statistic, freedom),
        DegreesOfFreedom = [freedom],
        SampleSizes = [_events.Count],
        Assumptions = [SurvivalAssumptions.IndependentCensoring],
    };
}
