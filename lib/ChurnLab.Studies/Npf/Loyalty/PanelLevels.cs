using ChurnLab.Learning;
using ChurnLab.Studies.Npf.Panel;

namespace ChurnLab.Studies.Npf.Loyalty;

/// <summary>Names of the groups that features of categories have met so far.</summary>
internal sealed class PanelLevels(int features)
{
    private readonly SortedDictionary<int, string>[] _names = [.. Enumerable.Range(0, features).Select(_ => new SortedDictionary<int, string>())];

    public void Add(PanelBlock block)
    {
        for (var feature = 0; feature < _names.Length; feature++)
        {
            if (block.Features[feature].Kind == PanelFeatureKind.Category)
                Add(block, feature);
        }
    }

    /// <summary>A column for models.</summary>
    public FeatureColumn Column(PanelFeature feature, int place, ReadOnlySpan<double> values)
    {
        if (feature.Kind == PanelFeatureKind.Number)
            return new NumberFeature(feature.Name, values);
        var places = _names[place].Keys.Index().ToDictionary(code => code.Item, code => code.Index);
        var codes = new int[values.Length];
        for (var row = 0; row < codes.Length; row++)
            codes[row] = double.IsNaN(values[row]) ? CategoryFeature.MissingCode : places[(int)values[row]];
        return CategoryFeature.OfCodes(feature.Name, codes, _names[place].Values);
    }

    private void Add(PanelBlock block, int feature)
    {
        var names = _names[feature];
        foreach (var value in block.Values(feature))
        {
            if (!double.IsNaN(value) && !names.ContainsKey((int)value))
                names.Add((int)value, block.LevelOf(feature, (int)value));
        }
    }
}
