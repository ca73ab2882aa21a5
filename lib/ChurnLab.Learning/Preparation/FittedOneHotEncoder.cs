using ChurnLab.Learning.Saving;

namespace ChurnLab.Learning.Preparation;

/// <summary>A fitted <see cref="OneHotEncoder"/>.</summary>
public sealed class FittedOneHotEncoder : FittedTransformer
{
    private const int Refused = int.MinValue;
    private readonly OneHotLevels[] _features;
    private readonly UnseenLevel _unseen;
    private readonly string[] _names;

    internal FittedOneHotEncoder(FeatureSchema schema, OneHotLevels[] features, UnseenLevel unseen, bool takesMissing)
        : base(schema, takesMissing)
    {
        (_features, _unseen) = (features, unseen);
        _names = [.. features.SelectMany(feature => feature.Names)];
    }

    /// <summary>Levels seen in the fit, per feature, infrequent ones too.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Levels => [.. _features.Select(feature => feature.Levels)];

    /// <inheritdoc/>
    public override IReadOnlyList<string> OutputNames => _names;

    /// <summary>Place of the feature that each column given is made of.</summary>
    internal IEnumerable<int> Sources => _features.Index().SelectMany(feature => feature.Item.Names.Select(_ => feature.Index));

    internal override bool GivesMissing => false;

    internal static FittedOneHotEncoder Read(FeatureSchema schema, ModelReader reader)
    {
        var (unseen, takesMissing) = ((UnseenLevel)reader.Whole(), reader.Truth());
        ModelReader.Require(Enum.IsDefined(unseen) && !schema.AreCategories.Contains(false));
        return new FittedOneHotEncoder(schema, [.. schema.Names.Select(name => OneHotLevels.Read(name, reader))], unseen, takesMissing);
    }

    internal override void WriteState(ModelWriter writer)
    {
        writer.Whole((long)_unseen);
        writer.Truth(TakesMissing);
        foreach (var feature in _features)
            feature.Write(writer);
    }

    private protected override FeatureTable TransformCore(FeatureTable x)
    {
        var columns = new List<FeatureColumn>(_names.Length);
        for (var place = 0; place < _features.Length; place++)
        {
            var values = Encoded((CategoryFeature)x.Columns[place], _features[place]);
            columns.AddRange(_features[place].Names.Zip(values, NumberFeature.Over));
        }

        return FeatureTable.Given(x.Rows, columns);
    }

    private double[][] Encoded(CategoryFeature column, OneHotLevels feature)
    {
        var values = new double[feature.Names.Length][];
        for (var i = 0; i < values.Length; i++)
            values[i] = new double[column.Length];
        var columns = LevelMap.Of(column, feature.Levels, place => ColumnOf(feature, place));
        var codes = column.Codes;
        for (var row = 0; row < codes.Length; row++)
        {
            var at = columns[codes[row] + 1];
            if ((uint)at < (uint)values.Length)
                values[at][row] = 1;
            else if (at == Refused)
                throw LevelMap.Unseen(column, row);
        }

        return values;
    }

    // What the fit did not see takes the same way whether it is a level or a missing value.
    private int ColumnOf(OneHotLevels feature, int place)
    {
        if (place >= 0)
            return feature.Columns[place];
        if (place == CategoryFeature.MissingCode && feature.HasMissing)
            return feature.Columns[^1];
        return _unseen switch
        {
            UnseenLevel.Error => Refused,
            UnseenLevel.Infrequent => feature.InfrequentColumn,
            _ => OneHotLevels.NoColumn,
        };
    }
}
