using System.Numerics.Tensors;
using ChurnLab.Learning.Saving;

namespace ChurnLab.Learning.Linear;

/// <summary>A fitted <see cref="LogisticRegression"/>.</summary>
public sealed class FittedLogisticRegression : FittedClassifier
{
    private const int RangeRows = 16_384;
    private readonly double[] _coefficients;

    internal FittedLogisticRegression(FeatureSchema schema, double[] weights, double intercept, LogisticReport report)
        : base(schema, takesMissing: false)
    {
        (_coefficients, Intercept, Report) = (weights[..schema.Count], intercept, report);
        if (!Array.TrueForAll(_coefficients, double.IsFinite) || !double.IsFinite(intercept))
            throw new LearningException("The coefficients left the range of numbers: scale the features first, for example with a standard scaler.");
    }

    /// <summary>Change of the log-odds of class 1 per unit of each feature, in the order of the schema.</summary>
    public IReadOnlyList<double> Coefficients => _coefficients;

    /// <summary>Log-odds where every feature is 0; 0 without an intercept.</summary>
    public double Intercept { get; }

    /// <summary>How the fit went.</summary>
    public LogisticReport Report { get; }

    /// <summary>Factor of the odds per unit of each feature, exp(coefficient), in the order of the schema.</summary>
    /// <remarks>They are of a penalised fit, and so nearer to 1 than those of maximum likelihood.</remarks>
    public IReadOnlyList<double> OddsRatios => Array.ConvertAll(_coefficients, Math.Exp);

    /// <summary>Coefficient of a feature.</summary>
    /// <param name="name">Name of the feature.</param>
    /// <exception cref="LearningException">There is no such feature; the message names the nearest.</exception>
    public double Coefficient(string name)
    {
        var place = Schema.Names.Index().Where(item => item.Item == name).Select(item => item.Index).DefaultIfEmpty(-1).First();
        return place >= 0 ? _coefficients[place] : throw LearningErrors.NoFeature(name, Schema.Names);
    }

    /// <summary>Log-odds of class 1, one number per row.</summary>
    /// <param name="x">Rows; columns are found by name.</param>
    /// <exception cref="LearningException">A feature is not there, of the other kind, infinite or missing.</exception>
    public double[] LogOdds(FeatureTable x)
    {
        var aligned = Aligned(x);
        var odds = new double[aligned.Rows];
        Combine(aligned, 0, odds);
        return odds;
    }

    internal static FittedLogisticRegression Read(FeatureSchema schema, ModelReader reader)
    {
        var (coefficients, intercept) = (reader.Array<double>(), reader.Number());
        var report = new LogisticReport((int)reader.Whole(), reader.Truth(), reader.Truth(), reader.Number());
        ModelReader.Require(coefficients.Length == schema.Count && double.IsFinite(intercept) && Array.TrueForAll(coefficients, double.IsFinite));
        return new FittedLogisticRegression(schema, coefficients, intercept, report);
    }

    internal override void WriteState(ModelWriter writer)
    {
        writer.Array<double>(_coefficients);
        writer.Number(Intercept);
        writer.Whole(Report.Iterations);
        writer.Truth(Report.IsConverged);
        writer.Truth(Report.IsSeparated);
        writer.Number(Report.Objective);
    }

    private protected override void ScoreCore(FeatureTable x, double[] scores, int threads) => Work.Ranges(
        x.Rows,
        RangeRows,
        threads,
        (start, end) =>
        {
            // Whole vectors, so that a row's probability does not depend on those beside it.
            var odds = new double[LogisticKernel.Padded(end - start)];
            Combine(x, start, odds.AsSpan(0, end - start));
            LogisticKernel.Sigmoid(odds);
            odds.AsSpan(0, end - start).CopyTo(scores.AsSpan(start));
        },
        CancellationToken.None);

    private void Combine(FeatureTable x, int start, Span<double> odds)
    {
        odds.Fill(Intercept);
        for (var place = 0; place < _coefficients.Length; place++)
        {
            if (_coefficients[place] != 0)
                TensorPrimitives.FusedMultiplyAdd(x.Numbers(place).Slice(start, odds.Length), _coefficients[place], odds, odds);
        }

        // Finite features may still add up beyond the range of numbers.
        TensorPrimitives.Min<double>(odds, double.MaxValue, odds);
        TensorPrimitives.Max<double>(odds, -double.MaxValue, odds);
    }
}
