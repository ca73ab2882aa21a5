using ChurnLab.Learning;
using ChurnLab.Studies.Npf.Panel;

namespace ChurnLab.Studies.Npf.Loyalty;

/// <summary>Features of pairs, gathered block by block.</summary>
internal sealed class HazardColumns
{
    private readonly IReadOnlyList<PanelFeature> _features;
    private readonly List<double>[] _values;
    private readonly PanelLevels _levels;
    private readonly List<double> _leads = [];
    private readonly List<double> _seasons = [];

    public HazardColumns(IReadOnlyList<PanelFeature> features)
    {
        _features = features;
        _values = [.. features.Select(_ => new List<double>())];
        _levels = new PanelLevels(features.Count);
    }

    /// <summary>Adds rows of a block, one per pair from a place on.</summary>
    public void Add(PanelBlock block, List<int> rows, List<HazardPair> pairs, int first)
    {
        _levels.Add(block);
        for (var feature = 0; feature < _values.Length; feature++)
        {
            var values = block.Values(feature);
            foreach (var row in rows)
                _values[feature].Add(values[row]);
        }

        foreach (var pair in pairs.Skip(first))
        {
            _leads.Add(pair.Lead);
            _seasons.Add(pair.Target.Number);
        }
    }

    public FeatureTable ToTable()
    {
        var columns = new FeatureColumn[_values.Length];
        for (var feature = 0; feature < columns.Length; feature++)
        {
            columns[feature] = _levels.Column(_features[feature], feature, [.. _values[feature]]);
            _values[feature] = [];
        }

        return new FeatureTable([
            .. columns, new NumberFeature(HazardRows.Lead, [.. _leads]), new NumberFeature(HazardRows.Season, [.. _seasons])]);
    }
}
