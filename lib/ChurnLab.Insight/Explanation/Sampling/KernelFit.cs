using ChurnLab.Learning.Linear;

namespace ChurnLab.Insight.Explanation.Sampling;

/// <summary>Least squares over coalitions, bound to the output: the last player takes what the others leave.</summary>
internal sealed class KernelFit
{
    private readonly KernelPlan _plan;
    private readonly int _free;
    private readonly int[] _counts;
    private readonly double _perDraw;
    private readonly CholeskyFactor _factor;

    public KernelFit(KernelPlan plan, int budget)
    {
        (_plan, _free, _counts) = (plan, plan.Players - 1, plan.Counts(budget));
        // A draw is a coalition and its complement.
        _perDraw = plan.IsComplete ? 0 : plan.DrawnWeight / _counts.Sum() / 2;
        var matrix = new double[_free * _free];
        var z = new double[_free];
        for (var i = 0; i < plan.Masks.Length; i++)
        {
            Row(plan.Masks[i], z);
            for (var at = 0; at < matrix.Length; at++)
                matrix[at] += Weight(i) * z[at / _free] * z[at % _free];
        }

        _factor = CholeskyFactor.Of(matrix, _free);
    }

    /// <summary>Values per player.</summary>
    /// <param name="worths">Mean output per coalition.</param>
    /// <param name="ends">Outputs of the empty and of the whole coalition.</param>
    public double[] Values(double[] worths, (double Empty, double Whole) ends)
    {
        var (values, z, gain) = (new double[_free + 1], new double[_free], ends.Whole - ends.Empty);
        for (var i = 0; i < worths.Length; i++)
        {
            var target = worths[i] - ends.Empty - (Row(_plan.Masks[i], z) * gain);
            for (var place = 0; place < _free; place++)
                values[place] += Weight(i) * z[place] * target;
        }

        _factor.Solve(values.AsSpan(0, _free));
        values[_free] = gain - values.AsSpan(0, _free).ToArray().Sum();
        return values;
    }

    /// <summary>Standard errors of what was drawn, by the spread of what each draw pulls the values by.</summary>
    public double[] StandardErrors(double[] worths, double[] values, double empty)
    {
        var (listed, pairs, z) = (_plan.Listed.Length, _counts.Length, new double[_free]);
        var (pulls, mean, draws) = (new double[pairs][], new double[_free + 1], (double)_counts.Sum());
        for (var pair = 0; pair < pairs; pair++)
        {
            var pull = new double[_free + 1];
            for (var i = listed + (2 * pair); i < listed + (2 * pair) + 2; i++)
            {
                var residual = worths[i] - empty - Predicted(_plan.Masks[i], values);
                Row(_plan.Masks[i], z);
                for (var place = 0; place < _free; place++)
                    pull[place] += _perDraw * z[place] * residual;
            }

            _factor.Solve(pull.AsSpan(0, _free));
            pull[_free] = -pull.AsSpan(0, _free).ToArray().Sum();
            for (var place = 0; place <= _free; place++)
                mean[place] += _counts[pair] / draws * pull[place];
            pulls[pair] = pull;
        }

        var errors = new double[_free + 1];
        for (var place = 0; place <= _free; place++)
        {
            var squares = 0.0;
            for (var pair = 0; pair < pairs; pair++)
                squares += _counts[pair] * (pulls[pair][place] - mean[place]) * (pulls[pair][place] - mean[place]);
            errors[place] = Math.Sqrt(squares * draws / (draws - 1));
        }

        return errors;
    }

    private double Weight(int coalition) =>
        coalition < _plan.Listed.Length ? _plan.Listed[coalition] : _perDraw * _counts[(coalition - _plan.Listed.Length) / 2];

    private static double Predicted(ulong mask, double[] values)
    {
        var sum = 0.0;
        for (var player = 0; player < values.Length; player++)
            sum += (mask >> player & 1) != 0 ? values[player] : 0;
        return sum;
    }

    // Players less the last one, who is returned.
    private double Row(ulong mask, double[] z)
    {
        var last = mask >> _free & 1;
        for (var player = 0; player < _free; player++)
            z[player] = (double)(mask >> player & 1) - last;
        return last;
    }
}
