using System.Globalization;
using ChurnLab.Notebooks.Sessions;
using ChurnLab.Studies.Eshop;
using ChurnLab.Studies.Models;
using ChurnLab.Studies.Offers;

namespace ChurnLab.Tests.Studies.Eshop;

/// <summary>What is said, shown and written of scored clients.</summary>
[Collection(SavedEshopModelCollection.Name)]
public sealed class EshopScoresTests(SavedEshopModel saved)
{
    private string List => Path.Combine(saved.Folder, "lists", "scores.csv");

    [Fact]
    public void The_client_with_the_greatest_expected_loss_comes_first_and_those_left_out_last()
    {
        var scored = saved.Scores.Clients.TakeWhile(client => client.LeftOut is null).ToList();

        Assert.Equal(saved.Data.All.RowCount, saved.Scores.Clients.Count);
        Assert.Equal(saved.Data.Clients.RowCount, scored.Count);
        Assert.Equal(scored.Select(client => client.Risk!.Value * client.Profit).OrderDescending(), scored.Select(client => client.AtRisk));
        Assert.All(saved.Scores.Clients.Skip(scored.Count), client => Assert.NotNull(client.LeftOut));
    }

    [Fact]
    public void The_finding_counts_bands_and_offers_and_names_the_first()
    {
        var (scores, first) = (saved.Scores, saved.Scores.Clients[0]);
        int Count(Func<double, bool> isIn) => scores.Clients.Count(client => client.Risk is { } risk && isIn(risk));
        var said = Said.Plain(scores.Finding().Text);

        Assert.StartsWith(
            $"Оценено 1296 клиентов: высокий риск (от 70 %) — {Count(risk => risk >= 0.7)}, средний (от 30 %) — {Count(risk => risk is >= 0.3 and < 0.7)}, "
            + $"низкий — {Count(risk => risk < 0.3)}. Предложение получают {scores.Clients.Count(client => client.Offer is not null)}, "
            + "ожидаемая чистая польза за 4 мес. — ",
            said,
            StringComparison.Ordinal);
        Assert.Contains(
            $"Первым — клиент {first.Id}: риск 99 %, прибыль 6,9 тыс. ₽ в месяц, предложение: {first.Offer!.Name}.", said, StringComparison.Ordinal);
        Assert.Contains("Без оценки остались: ", said, StringComparison.Ordinal);
        Assert.Equal($"Высокий риск — {Count(risk => risk >= 0.7)} из 1296 клиентов", Said.Plain(scores.Finding().Headline));
        Assert.True(scores.Finding().IsResolved);
    }

    [Fact]
    public void The_table_shows_the_first_ten()
    {
        var shown = Said.Plain(saved.Scores.ToText());

        Assert.EndsWith("Первые 10 из 1300", shown.Trim(), StringComparison.Ordinal);
        Assert.Contains(saved.Scores.Clients[9].Id.ToString("# ###", CultureInfo.InvariantCulture), shown, StringComparison.Ordinal);
        Assert.Contains("высокий риск, высокая прибыль", saved.Scores.ToHtml(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_file_has_a_row_per_client_in_the_notation_of_Russian_spreadsheets()
    {
        saved.Scores.WriteCsv(List);
        var (lines, bytes) = (File.ReadAllLines(List), File.ReadAllBytes(List));

        Assert.Equal(
            "Очередь;Номер клиента;Риск снижения;Сегмент;Прибыль в месяц, тыс. ₽;Предложение;Что делаем;Чистая польза, ₽;Почему;Почему без оценки", lines[0]);
        Assert.Equal(1301, lines.Length);
        Assert.StartsWith("1;215386;0,9871;высокий риск, высокая прибыль;6,9;личный звонок;Позвонить, ", lines[1], StringComparison.Ordinal);
        Assert.StartsWith("1300;", lines[^1], StringComparison.Ordinal);
        Assert.Equal(saved.Data.Inactive, lines.Count(line => line.EndsWith(";;;;;нет выручки хотя бы в одном из трёх месяцев", StringComparison.Ordinal)));
        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        Assert.Equal([(byte)'\r', (byte)'\n'], bytes[^2..]);
    }

    [Fact]
    public void A_text_that_a_spreadsheet_would_run_is_text()
    {
        var terms = EshopScoringTerms.Of(saved.Study);
        var score = new EshopScore { Id = 1, Profit = 2, Risk = 0.5, Segment = "@1", Reasons = "=1+1", LeftOut = "-1" };

        new EshopScores([score], OfferPlan.Nothing("нет"), saved.Scores.Drift, terms).WriteCsv(List);

        Assert.Equal("1;1;0,5;'@1;2;;;;'=1+1;'-1", File.ReadAllLines(List)[1]);
    }

    [Fact]
    public async Task A_cancelled_write_leaves_what_was_there()
    {
        saved.Scores.WriteCsv(List);
        await File.WriteAllTextAsync(List, "old");

        // A task of its own, so that the token reaches no other test.
        await Task.Run(
            () =>
            {
                AmbientSlots.Set(static _ => { }, new CancellationToken(canceled: true));
                Assert.Throws<OperationCanceledException>(() => saved.Scores.WriteCsv(List));
                Assert.Throws<OperationCanceledException>(() => saved.Scorer.Score(saved.Data));
            },
            CancellationToken.None);

        Assert.Equal("old", await File.ReadAllTextAsync(List));
        Assert.Single(Directory.GetFileSystemEntries(Path.GetDirectoryName(List)!));
    }

    [Fact]
    public void Clients_of_the_fit_have_not_moved()
    {
        var drift = saved.Scores.Drift;

        Assert.Equal(16, drift.Features.Count);
        Assert.All(drift.Features, feature => Assert.Equal((0, 1, DriftStrength.None), (feature.Index, feature.PValue, feature.Strength)));
        Assert.StartsWith("Новые клиенты похожи на тех, на ком обучена модель", drift.Finding().Text, StringComparison.Ordinal);
        Assert.False(drift.Finding().IsResolved);
    }

    [Theory]
    [InlineData(1300, 11)]
    [InlineData(200, 12)]
    [InlineData(130, 13)]
    public void Other_clients_of_the_same_kind_have_not_moved(int rows, long seed)
    {
        var folder = Path.Combine(saved.Folder, $"drawn{rows}");
        EshopGenerator.WriteFiles(folder, new EshopGeneratorOptions { Rows = rows, Seed = seed });

        var drift = saved.Scorer.Score(EshopData.LoadUnlabelled(folder)).Drift;

        Assert.False(drift.IsShifted, drift.ToText());
    }
}
