using ChurnLab.Learning.Saving;

namespace ChurnLab.Learning.Preparation;

/// <summary>A fitted encoder that replaces each level by a number learnt from the target.</summary>
public sealed class FittedTargetEncoder : FittedTransformer
{
    private readonly TargetLevels[] _features;

    internal FittedTargetEncoder(FeatureSchema schema, TargetLevels[] features, double prior, bool takesMissing)
        : base(schema, takesMissing) => (_features, Prior) = (features, prior);

    /// <summary>Number of levels that the fit did not see.</summary>
    public double Prior { get; }

    /// <inheritdoc/>
    public override IReadOnlyList<string> OutputNames => Schema.Names;

    internal override int[] Origins => Schema.Places;

    internal override bool GivesMissing => false;

    /// <summary>Levels of a feature that the fit saw.</summary>
    /// <param name="place">Place of the feature, from 0.</param>
    public IReadOnlyList<string> LevelsOf(int place) => _features[place].Levels;

    /// <summary>Numbers of the levels of a feature; the last, beyond the levels, is that of missing values.</summary>
    /// <param name="place">Place of the feature, from 0.</param>
    public IReadOnlyList<double> ValuesOf(int place) => _features[place].Values;

    internal static FittedTargetEncoder Read(FeatureSchema schema, ModelReader reader)
    {
        var (prior, takesMissing, features) = (reader.Number(), reader.Truth(), new TargetLevels[schema.Count]);
        for (var place = 0; place < features.Length; place++)
        {
            features[place] = new TargetLevels(SavedLevels.Read(reader), reader.Array<double>());
            ModelReader.Require(schema.AreCategories[place] && features[place].Values.Length == features[place].Levels.Length + 1);
        }

        return new FittedTargetEncoder(schema, features, prior, takesMissing);
    }

    internal override void WriteState(ModelWriter writer)
    {
        writer.Number(Prior);
        writer.Truth(TakesMissing);
        foreach (var feature in _features)
        {
            writer.Texts(feature.Levels);
            writer.Array<double>(feature.Values);
        }
    }

    private protected override FeatureTable TransformCore(FeatureTable x) => FeatureTable.Given(
        x.Rows,
        [.. x.Columns.Select((column, place) => Encoded((CategoryFeature)column, _features[place]))]);

    private NumberFeature Encoded(CategoryFeature column, TargetLevels feature)
    {
        var numbers = LevelMap.Of(column, feature.Levels, place => place switch
        {
            CategoryFeature.MissingCode => feature.Values[^1],
            CategoryFeature.UnseenCode => Prior,
            _ => feature.Values[place],
        });
        var codes = column.Codes;
        var encoded = new double[codes.Length];
        for (var row = 0; row < encoded.Length; row++)
            encoded[row] = numbers[codes[row] + 1];
        return NumberFeature.Over(column.Name, encoded);
    }
}
