using System.Globalization;
using System.Text;
using ChurnLab.Studies.Npf.Generation;
using ChurnLab.Tests.Studies.Npf.Generation;

namespace ChurnLab.Benchmarks;

/// <summary>Generated accounts of the pension fund against figures of the original, and what models see in them.</summary>
internal static class NpfSample
{
    private const int Accounts = 100_000;

    public static string Run()
    {
        var text = new StringBuilder("# Generated accounts of the pension fund\n\n");
        var folder = Directory.CreateTempSubdirectory("churnlab-npf-").FullName;
        try
        {
            var options = new NpfGeneratorOptions { Accounts = Accounts };
            NpfGenerator.WriteFiles(folder, options);
            var figures = NpfFileFigures.Of(NpfGenerator.PathsIn(folder, options));
            text.AppendLine(CultureInfo.InvariantCulture, $"{Accounts:N0} accounts as the originals tell them, seed {options.Seed}; counted in the files.\n");
            Table(text, "Rows of train and test", figures.Figures);
            Table(text, "Rows before a closing by year", figures.Years);
            Table(text, "Regions, shares among the ten largest", figures.Regions);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }

        NpfSampleModels.Append(text);
        return text.ToString();
    }

    private static void Table(StringBuilder text, string title, IReadOnlyList<NpfFigure> figures)
    {
        text.Append(CultureInfo.InvariantCulture, $"## {title}\n\n| figure | original | generated | within |\n|---|---|---|---|\n");
        foreach (var figure in figures)
        {
            var margin = figure.Margin is { } wide ? string.Create(CultureInfo.InvariantCulture, $"{wide:#,0.####}") : "told only";
            var outside = figure.IsNear ? "" : " **no**";
            text.AppendLine(
                CultureInfo.InvariantCulture, $"| {figure.Name} | {figure.Original:#,0.####} | {figure.Value:#,0.####} | {margin}{outside} |");
        }

        text.AppendLine();
    }
}
