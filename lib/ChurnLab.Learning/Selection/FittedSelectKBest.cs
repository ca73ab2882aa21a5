using ChurnLab.Learning.Saving;
using ChurnLab.Statistics;

namespace ChurnLab.Learning.Selection;

/// <summary>A fitted <see cref="SelectKBest"/>.</summary>
public sealed class FittedSelectKBest : FittedTransformer
{
    private readonly int[] _kept;
    private readonly double[] _scores;
    private readonly (FeatureScore Score, double Freedom) _kind;
    private readonly string[] _names;

    internal FittedSelectKBest(FeatureSchema schema, int[] kept, double[] scores, (FeatureScore Score, double Freedom) kind)
        : base(schema, takesMissing: false)
    {
        (_kept, _scores, _kind) = (kept, scores, kind);
        _names = Array.ConvertAll(kept, place => schema.Names[place]);
    }

    /// <summary>Score, per feature of the fit; NaN where it has none.</summary>
    public IReadOnlyList<double> Scores => _scores;

    /// <summary>P-value of the score, per feature of the fit; NaN where there is no score and for mutual information.</summary>
    public IReadOnlyList<double> PValues => Array.ConvertAll(_scores, PValue);

    /// <summary>Names of the features kept, in the order of the fit.</summary>
    public override IReadOnlyList<string> OutputNames => _names;

    internal override int[] Origins => _kept;

    internal static FittedSelectKBest Read(FeatureSchema schema, ModelReader reader)
    {
        var (kept, scores, score, freedom) = (reader.Array<int>(), reader.Array<double>(), (FeatureScore)reader.Whole(), reader.Number());
        ModelReader.Require(Places.AreAscending(kept, schema.Count) && scores.Length == schema.Count && Enum.IsDefined(score));
        return new FittedSelectKBest(schema, kept, scores, (score, freedom));
    }

    internal override void WriteState(ModelWriter writer)
    {
        writer.Array<int>(_kept);
        writer.Array<double>(_scores);
        writer.Whole((long)_kind.Score);
        writer.Number(_kind.Freedom);
    }

    private protected override FeatureTable TransformCore(FeatureTable x) => Places.Of(x, _kept);

    private double PValue(double score) => _kind.Score switch
    {
        _ when double.IsNaN(score) => double.NaN,
        FeatureScore.AnovaF => FisherDistribution.SurvivalFunction(score, 1, _kind.Freedom),
        FeatureScore.ChiSquared => ChiSquare.SurvivalFunction(score, 1),
        _ => double.NaN,
    };
}
