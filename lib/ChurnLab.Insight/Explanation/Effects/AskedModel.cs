using ChurnLab.Hosting;
using ChurnLab.Insight.Texts;
using ChurnLab.Learning;

namespace ChurnLab.Insight.Explanation;

/// <summary>A model and what is asked of it.</summary>
/// <param name="Ask">Output per row; any thread may ask.</param>
/// <param name="Output">What is asked.</param>
internal sealed record AskedModel(Func<FeatureTable, double[]> Ask, ModelOutput Output)
{
    // Keeps log odds of probabilities 0 and 1 within the range of numbers.
    private const double LeastProbability = 1e-15;

    public static AskedModel Of(FittedClassifier model, EffectOptions options)
    {
        var output = options.Output ?? (model.HasProbability ? ModelOutput.Probability : ModelOutput.Score);
        // Tables are asked on several threads, each on one.
        return output switch
        {
            ModelOutput.Probability => new(rows => model.Probability(rows, 1), output),
            ModelOutput.LogOdds => new(rows => Array.ConvertAll(model.Probability(rows, 1), LogOdds), output),
            ModelOutput.Score => new(rows => model.Score(rows, 1), output),
            _ => throw new InsightException("A classifier predicts no value: ask for its probability, log odds or score."),
        };
    }

    public static AskedModel Of(FittedRegressor model, EffectOptions options) =>
        new(rows => model.Predict(rows, 1), options.Output ?? ModelOutput.Value);

    public static AskedModel Of(Func<FeatureTable, double[]> model, EffectOptions options) => new(
        rows => model(rows) is { } outputs && outputs.Length == rows.Rows
            ? outputs
            : throw new InsightException($"The function was asked for {rows.Rows} rows; expected as many outputs."),
        options.Output ?? ModelOutput.Value);

    /// <summary>Outputs of tables, each made and asked on a thread of its own.</summary>
    public double[][] AskAll(int count, Func<int, FeatureTable> table, EffectOptions options)
    {
        var token = AmbientCancellation.Or(options.Token);
        var outputs = new double[count][];
        var done = 0;
        using var progress = ProgressScope.Start(InsightTexts.Get("Effects.Progress"), count);
        Work.For(
            count,
            options.Threads,
            point =>
            {
                outputs[point] = Ask(table(point));
                progress.Report(Interlocked.Increment(ref done));
            },
            token);
        return outputs;
    }

    private static double LogOdds(double probability)
    {
        var held = Math.Clamp(probability, LeastProbability, 1 - LeastProbability);
        return Math.Log(held / (1 - held));
    }
}
