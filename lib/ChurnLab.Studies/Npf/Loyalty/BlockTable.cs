using ChurnLab.Learning;
using ChurnLab.Studies.Macro;
using ChurnLab.Studies.Npf.Panel;

namespace ChurnLab.Studies.Npf.Loyalty;

/// <summary>Rows of a block of the panel as models take them.</summary>
internal static class BlockTable
{
    /// <summary>Features without lead.</summary>
    public static FeatureTable Of(PanelBlock block)
    {
        var levels = new PanelLevels(block.Features.Count);
        levels.Add(block);
        var columns = new FeatureColumn[block.Features.Count];
        for (var feature = 0; feature < columns.Length; feature++)
            columns[feature] = levels.Column(block.Features[feature], feature, block.Values(feature));
        return new FeatureTable(columns);
    }

    /// <summary>The same rows asked about a quarter some way ahead.</summary>
    public static FeatureTable At(FeatureTable table, ReadOnlySpan<Quarter> quarters, int lead)
    {
        var (leads, seasons) = (new double[table.Rows], new double[table.Rows]);
        for (var row = 0; row < leads.Length; row++)
            (leads[row], seasons[row]) = (lead, quarters[row].Plus(lead).Number);
        return new FeatureTable([
            .. table.Columns, new NumberFeature(HazardRows.Lead, leads), new NumberFeature(HazardRows.Season, seasons)]);
    }
}
