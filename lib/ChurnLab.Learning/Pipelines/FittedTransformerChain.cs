using ChurnLab.Hosting;
using ChurnLab.Learning.Saving;

namespace ChurnLab.Learning.Pipelines;

/// <summary>A fitted <see cref="TransformerChain"/>.</summary>
[TypeFormatterSource(typeof(ShownFormatterSource), PreferredMimeTypes = ["text/html", "text/plain"])]
public sealed class FittedTransformerChain : FittedTransformer, IShown, IBoxed
{
    private readonly FittedTransformer[] _steps;

    internal FittedTransformerChain(FeatureSchema schema, FittedTransformer[] steps)
        : base(steps.Length > 0 ? steps[0].Schema : schema, Stages.TakeMissing(steps, last: true)) => _steps = steps;

    /// <summary>Learnt steps in order.</summary>
    public IReadOnlyList<FittedTransformer> Steps => _steps;

    /// <inheritdoc/>
    public override IReadOnlyList<string> OutputNames => _steps.Length > 0 ? _steps[^1].OutputNames : Schema.Names;

    internal override bool Mixes => _steps.Any(step => step.Mixes);

    internal override int[] Origins => Stages.Origins(Schema, _steps, OutputNames);

    internal override bool GivesMissing => _steps.All(step => step.GivesMissing);

    private protected override bool PartsCheck => true;

    /// <summary>The steps as an indented text, with the number of features each takes and gives.</summary>
    public string Describe() => BoxText.Write(((IBoxed)this).Box());

    /// <inheritdoc/>
    public string ToHtml() => BoxHtml.Write(((IBoxed)this).Box());

    /// <inheritdoc/>
    public string ToText() => Describe();

    /// <summary>The steps as text, see <see cref="Describe"/>.</summary>
    public override string ToString() => Describe();

    Box IBoxed.Box() => new(nameof(TransformerChain), [Box.Counted(Schema.Count, OutputNames.Count)], [.. _steps.Select(Box.Of)]);

    internal static FittedTransformerChain Read(FeatureSchema schema, ModelReader reader)
    {
        var steps = reader.Models<FittedTransformer>();
        for (var place = 1; place < steps.Length; place++)
            ModelReader.Require(Stages.Fit(steps[place - 1].OutputNames, steps[place].Schema));
        var chain = new FittedTransformerChain(schema, steps);
        ModelReader.Require(chain.Schema.Names.SequenceEqual(schema.Names));
        return chain;
    }

    internal override void WriteState(ModelWriter writer) => writer.Models(_steps);

    private protected override FeatureTable TransformCore(FeatureTable x)
    {
        foreach (var step in _steps)
            x = step.Transform(x);
        return x;
    }
}
