using ChurnLab.Learning.Saving;

namespace ChurnLab.Learning.Preparation;

/// <summary>A fitted <see cref="OrdinalEncoder"/>.</summary>
public sealed class FittedOrdinalEncoder : FittedTransformer
{
    private readonly string[][] _levels;
    private readonly double? _unseen;
    private readonly double _missing;

    internal FittedOrdinalEncoder(FeatureSchema schema, string[][] levels, double? unseen, double missing)
        : base(schema, takesMissing: true) => (_levels, _unseen, _missing) = (levels, unseen, missing);

    /// <summary>Levels in the order of their numbers, per feature.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Levels => _levels;

    /// <inheritdoc/>
    public override IReadOnlyList<string> OutputNames => Schema.Names;

    internal override int[] Origins => Schema.Places;

    internal override bool GivesMissing => double.IsNaN(_missing);

    internal static FittedOrdinalEncoder Read(FeatureSchema schema, ModelReader reader)
    {
        var (refuses, unseen, missing) = (reader.Truth(), reader.Number(), reader.Number());
        ModelReader.Require(!schema.AreCategories.Contains(false));
        return new FittedOrdinalEncoder(schema, [.. schema.Names.Select(_ => SavedLevels.Read(reader))], refuses ? null : unseen, missing);
    }

    internal override void WriteState(ModelWriter writer)
    {
        writer.Truth(_unseen is null);
        writer.Number(_unseen ?? 0);
        writer.Number(_missing);
        foreach (var levels in _levels)
            writer.Texts(levels);
    }

    private protected override FeatureTable TransformCore(FeatureTable x) => FeatureTable.Given(
        x.Rows,
        [.. x.Columns.Select((column, place) => Encoded((CategoryFeature)column, _levels[place]))]);

    private NumberFeature Encoded(CategoryFeature column, string[] levels)
    {
        var numbers = LevelMap.Of(column, levels, place => place switch
        {
            CategoryFeature.MissingCode => _missing,
            CategoryFeature.UnseenCode => _unseen,
            _ => place,
        });
        var codes = column.Codes;
        var encoded = new double[codes.Length];
        for (var row = 0; row < encoded.Length; row++)
            encoded[row] = numbers[codes[row] + 1] ?? throw LevelMap.Unseen(column, row);
        return NumberFeature.Over(column.Name, encoded);
    }
}
