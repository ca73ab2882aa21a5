using ChurnLab.Learning;
using ChurnLab.Learning.Saving;

namespace ChurnLab.Tests.Learning.Pipelines;

/// <summary>A classifier of no wit that shows what reaches it: the score of a row is the weight of the fit and the sum of its features.</summary>
internal sealed record SumClassifier : Classifier
{
    public string Remark { get; init; } = "none";

    public override bool NeedsBothClasses => true;

    protected override FittedClassifier FitCore(TrainingData data) =>
        new Fitted(FeatureSchema.Of(data.X), Enumerable.Range(0, data.Rows).Sum(data.Weight) + (1000 * data.Threads));

    internal sealed class Fitted(FeatureSchema schema, double weight) : FittedClassifier(schema, takesMissing: false)
    {
        public override bool HasProbability => false;

        public override double DefaultThreshold => 12.5;

        internal override void WriteState(ModelWriter writer) => writer.Number(weight);

        private protected override void ScoreCore(FeatureTable x, double[] scores, int threads)
        {
            for (var row = 0; row < scores.Length; row++)
                scores[row] = weight + Enumerable.Range(0, x.Columns.Count).Sum(place => x.Numbers(place)[row]);
        }
    }
}
