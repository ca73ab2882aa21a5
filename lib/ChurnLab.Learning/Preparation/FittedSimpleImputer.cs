using ChurnLab.Learning.Saving;

namespace ChurnLab.Learning.Preparation;

/// <summary>A fitted <see cref="SimpleImputer"/>.</summary>
public sealed class FittedSimpleImputer : FittedTransformer
{
    private readonly double[] _numbers;
    private readonly string[] _texts;
    private readonly int[] _indicated;
    private readonly string[] _names;

    internal FittedSimpleImputer(FeatureSchema schema, double[] numbers, string[] texts, int[] indicated)
        : base(schema, takesMissing: true)
    {
        (_numbers, _texts, _indicated) = (numbers, texts, indicated);
        _names = [.. schema.Names, .. indicated.Select(place => "missing_" + schema.Names[place])];
    }

    /// <summary>What missing values become, per feature: a number or a text.</summary>
    public IReadOnlyList<object> Fills =>
        [.. Schema.AreCategories.Select((isCategory, place) => isCategory ? _texts[place] : (object)_numbers[place])];

    /// <inheritdoc/>
    public override IReadOnlyList<string> OutputNames => _names;

    internal override int[] Origins => [.. Schema.Places, .. _indicated];

    internal override bool GivesMissing => false;

    internal static FittedSimpleImputer Read(FeatureSchema schema, ModelReader reader)
    {
        var (numbers, texts, indicated) = (reader.Array<double>(), reader.Texts(), reader.Array<int>());
        ModelReader.Require(numbers.Length == schema.Count && texts.Length == schema.Count && numbers.All(double.IsFinite));
        ModelReader.Require(indicated.All(place => place >= 0 && place < schema.Count) && indicated.Distinct().Count() == indicated.Length);
        return new FittedSimpleImputer(schema, numbers, texts, indicated);
    }

    internal override void WriteState(ModelWriter writer)
    {
        writer.Array<double>(_numbers);
        writer.Texts(_texts);
        writer.Array<int>(_indicated);
    }

    private protected override FeatureTable TransformCore(FeatureTable x) => FeatureTable.Given(
        x.Rows,
        [
            .. x.Columns.Select(Filled),
            .. _indicated.Select(place => Indicator(x.Columns[place])),
        ]);

    private FeatureColumn Filled(FeatureColumn column, int place)
    {
        if (column.MissingCount == 0)
            return column;
        if (column is CategoryFeature categories)
            return categories.Filled(_texts[place]);
        var values = ((NumberFeature)column).Values.ToArray();
        for (var row = 0; row < values.Length; row++)
        {
            if (double.IsNaN(values[row]))
                values[row] = _numbers[place];
        }

        return NumberFeature.Over(column.Name, values);
    }

    private static NumberFeature Indicator(FeatureColumn column)
    {
        var missing = new double[column.Length];
        if (column is CategoryFeature categories)
        {
            for (var row = 0; row < missing.Length; row++)
                missing[row] = categories.Codes[row] == CategoryFeature.MissingCode ? 1 : 0;
        }
        else
        {
            for (var row = 0; row < missing.Length; row++)
                missing[row] = double.IsNaN(((NumberFeature)column).Values[row]) ? 1 : 0;
        }

        return NumberFeature.Over("missing_" + column.Name, missing);
    }
}
