using ChurnLab.Learning.Calibration;
using ChurnLab.Learning.Linear;

namespace ChurnLab.Insight.Explanation.Sampling;

/// <summary>Logistic regression: the vector is the log odds, in its first place.</summary>
internal sealed class LogisticModel(FittedLogisticRegression model, GameRows rows, bool isLogOdds) : SeparableModel
{
    private readonly double[] _cells = rows.Table.ToRowMajor();
    private readonly int _features = model.Schema.Count;

    public override int Length => 8;

    public override void Start(Span<double> state)
    {
        state.Clear();
        state[0] = model.Intercept;
    }

    public override void Part(int row, ReadOnlySpan<int> places, Span<double> part)
    {
        part.Clear();
        foreach (var place in places)
            part[0] += model.Coefficients[place] * _cells[(row * _features) + place];
    }

    public override StateReader Read() => new Reader(isLogOdds);

    private sealed class Reader(bool isLogOdds) : StateReader
    {
        public override double Output(ReadOnlySpan<double> state) => isLogOdds ? state[0] : SmoothLogistic.Sigmoid(state[0]);
    }
}
