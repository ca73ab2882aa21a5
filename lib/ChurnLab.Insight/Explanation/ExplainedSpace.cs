using ChurnLab.Learning;
using ChurnLab.Learning.Pipelines;

namespace ChurnLab.Insight.Explanation;

/// <summary>The model at the end of pipelines and the raw columns its features come from.</summary>
internal sealed class ExplainedSpace
{
    private readonly FeatureSchema _raw;
    private readonly FittedPipeline[] _pipelines;

    private ExplainedSpace(FittedModel model, FeatureSchema raw, FittedPipeline[] pipelines, int[] origins) =>
        (Model, _raw, _pipelines, Origins) = (model, raw, pipelines, origins);

    /// <summary>The model whose features are explained.</summary>
    public FittedModel Model { get; }

    /// <summary>Raw column per feature of the model.</summary>
    public int[] Origins { get; }

    /// <summary>Number of raw columns.</summary>
    public int RawColumns => _raw.Count;

    public static ExplainedSpace Of(FittedModel model)
    {
        var (raw, pipelines) = (model.Schema, new List<FittedPipeline>());
        var origins = raw.Places;
        while (model is FittedPipeline pipeline)
        {
            pipelines.Add(pipeline);
            origins = Array.ConvertAll(pipeline.Origins, place => origins[place]);
            model = pipeline.Classifier;
        }

        return new ExplainedSpace(model, raw, [.. pipelines], origins);
    }

    /// <summary>The raw columns of rows, in the order of the values.</summary>
    public FeatureTable Rows(FeatureTable rows) => _raw.Align(rows);

    /// <summary>What the model sees of rows.</summary>
    public FeatureTable Inner(FeatureTable rows)
    {
        foreach (var pipeline in _pipelines)
            rows = pipeline.Transform(rows);
        return rows;
    }

    /// <summary>Values of the model's features added up by raw column, row after row.</summary>
    public double[] Joined(double[] values)
    {
        if (_pipelines.Length == 0)
            return values;
        var joined = new double[values.Length / Origins.Length * _raw.Count];
        for (var place = 0; place < values.Length; place++)
            joined[(place / Origins.Length * _raw.Count) + Origins[place % Origins.Length]] += values[place];
        return joined;
    }

    /// <summary>Matrices of the model's features added up by raw columns; what features of one column share becomes its own.</summary>
    public double[] JoinedPairs(double[] pairs)
    {
        if (_pipelines.Length == 0)
            return pairs;
        var (inner, raw) = (Origins.Length, _raw.Count);
        var joined = new double[pairs.Length / (inner * inner) * raw * raw];
        for (var place = 0; place < pairs.Length; place++)
        {
            var (line, column) = (Origins[place / inner % inner], Origins[place % inner]);
            joined[(place / (inner * inner) * raw * raw) + (line * raw) + column] += pairs[place];
        }

        return joined;
    }
}
