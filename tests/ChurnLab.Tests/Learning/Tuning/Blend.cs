using ChurnLab.Learning;
using ChurnLab.Learning.Saving;

namespace ChurnLab.Tests.Learning.Tuning;

/// <summary>Scores rows by a blend of the features «a» and «b»; of the samples 0.6 is best. Refuses shares above a
/// limit.</summary>
internal sealed record Blend(double Share, double Limit = 1) : Classifier
{
    protected override FittedClassifier FitCore(TrainingData data) => Share <= Limit
        ? new Fitted(FeatureSchema.Of(data.X), Share)
        : throw new LearningException(FormattableString.Invariant($"{data.Rows} rows do not do for a share above {Limit}."));

    private sealed class Fitted(FeatureSchema schema, double share) : FittedClassifier(schema, takesMissing: false)
    {
        internal override void WriteState(ModelWriter writer) => throw new NotSupportedException();

        private protected override void ScoreCore(FeatureTable x, double[] scores, int threads)
        {
            var a = x.Numbers(x.PlaceOf("a"));
            var b = x.Numbers(x.PlaceOf("b"));
            for (var row = 0; row < scores.Length; row++)
                scores[row] = 1 / (1 + Math.Exp(-3 * ((share * a[row]) - ((1 - share) * b[row]))));
        }
    }
}
