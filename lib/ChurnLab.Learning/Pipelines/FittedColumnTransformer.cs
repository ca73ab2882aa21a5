using ChurnLab.Hosting;
using ChurnLab.Learning.Saving;

namespace ChurnLab.Learning.Pipelines;

/// <summary>A fitted <see cref="ColumnTransformer"/>.</summary>
[TypeFormatterSource(typeof(ShownFormatterSource), PreferredMimeTypes = ["text/html", "text/plain"])]
public sealed class FittedColumnTransformer : FittedTransformer, IShown, IBoxed
{
    private readonly FittedColumnGroup[] _groups;
    private readonly string[] _passed;
    private readonly string[] _dropped;
    private readonly string[] _names;

    internal FittedColumnTransformer(FeatureSchema schema, FittedColumnGroup[] groups, string[] passed, string[] dropped)
        : base(schema, groups.All(group => group.Transformer.TakesMissing))
    {
        (_groups, _passed, _dropped) = (groups, passed, dropped);
        _names = [.. groups.SelectMany(group => group.Transformer.OutputNames), .. passed];
    }

    /// <summary>Groups that found columns, in order.</summary>
    public IReadOnlyList<FittedColumnGroup> Groups => _groups;

    /// <summary>Names of the columns in no group that pass as they are.</summary>
    public IReadOnlyList<string> PassedThrough => _passed;

    /// <summary>Names of the columns in no group that were left out.</summary>
    public IReadOnlyList<string> Dropped => _dropped;

    /// <inheritdoc/>
    public override IReadOnlyList<string> OutputNames => _names;

    internal override bool Mixes => _groups.Any(group => group.Transformer.Mixes);

    internal override int[] Origins =>
    [
        .. _groups.SelectMany(group => group.Transformer.Origins.Select(place => PlaceOf(group.Transformer.Schema.Names[place]))),
        .. _passed.Select(PlaceOf),
    ];

    internal override bool GivesMissing => _passed.Length > 0 || _groups.Any(group => group.Transformer.GivesMissing);

    private protected override bool PartsCheck => true;

    /// <summary>The groups as an indented text, with their columns and those that no group takes.</summary>
    public string Describe() => BoxText.Write(((IBoxed)this).Box());

    /// <inheritdoc/>
    public string ToHtml() => BoxHtml.Write(((IBoxed)this).Box());

    /// <inheritdoc/>
    public string ToText() => Describe();

    /// <summary>The groups as text, see <see cref="Describe"/>.</summary>
    public override string ToString() => Describe();

    Box IBoxed.Box() => new(
        nameof(ColumnTransformer),
        [
            Box.Counted(Schema.Count, _names.Length),
            .. _passed.Length > 0 ? [$"passed through: {Box.Listed(_passed)}"] : Array.Empty<string>(),
            .. _dropped.Length > 0 ? [$"dropped: {Box.Listed(_dropped)}"] : Array.Empty<string>(),
        ],
        [.. _groups.Select(group => new Box(group.Title, [Box.Listed(group.Transformer.Schema.Names)], [Box.Of(group.Transformer)]))]);

    internal static FittedColumnTransformer Read(FeatureSchema schema, ModelReader reader)
    {
        var (titles, parts) = (reader.Texts(), reader.Models<FittedTransformer>());
        var (passed, dropped) = (reader.Texts(), reader.Texts());
        ModelReader.Require(titles.Length == parts.Length);
        ModelReader.Require(parts.All(part => Stages.Fit(schema.Names, part.Schema)));
        ModelReader.Require(passed.All(name => schema.Names.Contains(name)));
        var step = new FittedColumnTransformer(schema, [.. titles.Zip(parts, (title, part) => new FittedColumnGroup(title, part))], passed, dropped);
        ModelReader.Require(step.OutputNames.Distinct(StringComparer.Ordinal).Count() == step.OutputNames.Count);
        return step;
    }

    internal override void WriteState(ModelWriter writer)
    {
        writer.Texts([.. _groups.Select(group => group.Title)]);
        writer.Models([.. _groups.Select(group => group.Transformer)]);
        writer.Texts(_passed);
        writer.Texts(_dropped);
    }

    private int PlaceOf(string name) => Schema.Names.Index().First(item => item.Item == name).Index;

    private protected override FeatureTable TransformCore(FeatureTable x) => FeatureTable.Given(
        x.Rows,
        [
            .. _groups.SelectMany(group => group.Transformer.Transform(x).Columns),
            .. _passed.Select(name => x[name]),
        ]);
}
