using ChurnLab.Learning.Saving;

namespace ChurnLab.Learning.Preparation;

/// <summary>Levels of a feature in a saved state.</summary>
internal static class SavedLevels
{
    public static string[] Read(ModelReader reader)
    {
        var levels = reader.Texts();
        ModelReader.Require(levels.Distinct(StringComparer.Ordinal).Count() == levels.Length);
        return levels;
    }
}
