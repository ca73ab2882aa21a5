using ChurnLab.Studies.Eshop;
using ChurnLab.Studies.Offers;

namespace ChurnLab.Tests.Studies.Eshop;

/// <summary>A client of new files is treated as the study would.</summary>
[Collection(SavedEshopModelCollection.Name)]
public sealed class EshopScorerTests(SavedEshopModel saved)
{
    private Dictionary<long, EshopScore> Sample => ById(saved.Scores);

    [Fact]
    public void A_saved_and_loaded_model_gives_the_same_risks_bit_for_bit()
    {
        var risks = saved.Study.Model.Probability(saved.Study.Features);

        Assert.Equal(risks, saved.Scorer.Model.Probability(saved.Study.Features));
        Assert.Equal(risks, saved.Data.Clients.Integer("id").Select(id => Sample[id!.Value].Risk!.Value));
        Assert.True(risks.Distinct().Count() > 10);
    }

    [Fact]
    public void Offers_are_those_of_the_study_for_the_same_risks()
    {
        var study = saved.Study;
        var clients = new OfferClients(study.Features, study.Model.Probability(study.Features), study.Profits);
        var plan = OfferPlan.Of(clients, study.Catalogue, SavedEshopModel.Options.Offers);

        Assert.True(plan.Lists.Count > 3);
        Assert.Equal(plan.Offered, saved.Scores.Plan.Offered);
        foreach (var (row, id) in study.Clients.Integer("id").Index())
        {
            Assert.Equal(plan.OfferOf(row)?.Key, Sample[id!.Value].Offer?.Key);
            Assert.Equal(plan.OfferOf(row)?.Text, Sample[id.Value].Offer?.Text);
            Assert.Equal(plan.GainOf(row), Sample[id.Value].NetGain);
        }
    }

    [Fact]
    public void Segments_have_the_bounds_of_the_study_not_those_of_the_new_clients()
    {
        using var folder = new EshopFolder();
        var scores = saved.Scorer.Score(folder.LoadUnlabelled());

        var bound = saved.Study.Grid.ProfitBound;
        Assert.NotEqual(bound, scores.Clients.Select(client => client.Profit).Order().ElementAt(20));
        Assert.All(scores.Clients, client => Assert.Equal(client.Profit >= bound, client.Segment!.EndsWith("высокая прибыль", StringComparison.Ordinal)));
        Assert.All(scores.Clients, client => Assert.Equal(client.Risk >= 0.7, client.Segment!.StartsWith("высокий риск", StringComparison.Ordinal)));
        Assert.Contains(scores.Clients, client => client.Segment == "низкий риск");
    }

    [Fact]
    public void A_client_is_scored_alike_whoever_else_is_in_the_files()
    {
        using var many = new EshopFolder(60);
        using var few = new EshopFolder(40);
        var among = ById(saved.Scorer.Score(many.LoadUnlabelled()));

        Assert.All(saved.Scorer.Score(few.LoadUnlabelled()).Clients, client => Assert.Equal(among[client.Id], client));
    }

    // A plan for clients of one risk offers nothing, because it singles out nobody; a model that tells clients apart still does.
    [Fact]
    public void Few_clients_who_happen_to_have_one_risk_get_their_offers()
    {
        using var many = new EshopFolder();
        using var two = new EshopFolder();
        foreach (var file in (string[])[EshopFolder.Clients, EshopFolder.Revenue, EshopFolder.Minutes, EshopFolder.Profit])
            two.Keep(file, line => line[..4] is "1014" or "1015");
        var (among, scores) = (ById(saved.Scorer.Score(many.LoadUnlabelled())), saved.Scorer.Score(two.LoadUnlabelled()));

        Assert.Equal(scores.Clients[0].Risk, scores.Clients[1].Risk);
        Assert.Equal([among[1015], among[1014]], scores.Clients);
        Assert.Equal(["basket", "favourite"], scores.Clients.Select(client => client.Offer?.Key));
    }

    [Fact]
    public void The_outcome_may_be_missing()
    {
        using var labelled = new EshopFolder();
        using var folder = new EshopFolder();
        folder.Replace(EshopFolder.Clients, ",Покупательская активность", "").Replace(EshopFolder.Clients, ",Снизилась", "")
            .Replace(EshopFolder.Clients, ",Прежний уровень", "");

        Assert.Equal(saved.Scorer.Score(labelled.Load()).Clients, saved.Scorer.Score(folder.LoadUnlabelled()).Clients);
    }

    [Fact]
    public void Files_in_another_notation_give_the_same_scores()
    {
        using var usual = new EshopFolder();
        using var folder = new EshopFolder();
        foreach (var file in (string[])[EshopFolder.Clients, EshopFolder.Revenue, EshopFolder.Minutes, EshopFolder.Profit])
            folder.Written(file, EshopFolder.Windows1251, "\r\n", ';', decimalComma: true);

        Assert.Equal(saved.Scorer.Score(usual.LoadUnlabelled()).Clients, saved.Scorer.Score(folder.LoadUnlabelled()).Clients);
    }

    [Fact]
    public void Who_is_left_out_is_listed_with_the_reason()
    {
        using var folder = new EshopFolder();
        folder.Replace(EshopFolder.Revenue, "1002,предыдущий_месяц,4050.0", "1002,предыдущий_месяц,0.0").Field(EshopFolder.Revenue, 8, 2, "106481.4");

        var scores = saved.Scorer.Score(folder.LoadUnlabelled());

        Assert.Equal(40, scores.Clients.Count);
        Assert.Equal([1002L, 1003L], scores.Clients.Skip(38).Select(client => client.Id));
        Assert.Equal("нет выручки хотя бы в одном из трёх месяцев", scores.Clients[38].LeftOut);
        Assert.Equal("выручка текущего месяца не вяжется с предыдущим", scores.Clients[39].LeftOut);
        Assert.Equal((null, null, null), (scores.Clients[38].Risk, scores.Clients[38].Segment, scores.Clients[38].Offer));
        Assert.All(scores.Clients.Take(38), client => Assert.Null(client.LeftOut));
        Assert.EndsWith(
            "Без оценки остались: 1 (нет выручки хотя бы в одном из трёх месяцев); 1 (выручка текущего месяца не вяжется с предыдущим).",
            Said.Plain(scores.Finding().Text),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Where_all_are_left_out_nobody_is_scored_and_that_is_said()
    {
        using var folder = new EshopFolder(2);
        folder.Field(EshopFolder.Revenue, 2, 2, "0").Field(EshopFolder.Revenue, 5, 2, "0");

        var scores = saved.Scorer.Score(folder.LoadUnlabelled());

        Assert.Equal(
            ("Оценивать некого", "Клиентов для оценки нет. Без оценки остались: 2 (нет выручки хотя бы в одном из трёх месяцев).", false),
            (scores.Finding().Headline, Said.Plain(scores.Finding().Text), scores.Finding().IsResolved));
        Assert.Equal(2, scores.Clients.Count);
    }

    [Fact]
    public void Reasons_raise_and_lower_the_risk_in_words()
    {
        Assert.StartsWith("повышают риск: ", saved.Scores.Clients[0].Reasons, StringComparison.Ordinal);
        Assert.Contains("страницы за визит 2", Said.Plain(saved.Scores.Clients[0].Reasons), StringComparison.Ordinal);
        Assert.Contains(saved.Scores.Clients, client => client.Reasons.StartsWith("понижают: ", StringComparison.Ordinal));
    }

    [Fact]
    public void A_model_that_tells_nothing_gives_risks_but_no_offers()
    {
        var folder = Path.Combine(saved.Folder, "none");
        EshopGenerator.WriteFiles(folder, new EshopGeneratorOptions { Rows = 300, Seed = 8, Driver = EshopDriver.None });
        var data = EshopData.Load(folder);
        var study = EshopStudy.Of(data.Clients, SavedEshopModel.Options);
        var path = Path.Combine(folder, "model");
        var steps = study.SaveModel(path).Steps;

        var scores = EshopScorer.Load(path).Score(data);

        Assert.False(study.IsResolved);
        Assert.Equal(data.Clients.Integer("id"), scores.Clients.Where(client => client.LeftOut is null).Select(client => (long?)client.Id));
        Assert.All(scores.Clients, client => Assert.True(client.LeftOut is not null ^ client.Risk is not null));
        Assert.All(scores.Clients, client => Assert.Null(client.Offer));
        Assert.All(scores.Clients, client => Assert.Empty(client.Reasons));
        Assert.Equal(("Модель не лучше случайного угадывания", false), (scores.Finding().Headline, scores.Finding().IsResolved));
        Assert.Contains("предлагать кому-то одному, а не всем, не по чему.", scores.Finding().Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Первым", scores.Finding().Text, StringComparison.Ordinal);
        Assert.Equal("Модель не лучше случайного угадывания: churnlab score даст риски, но не предложения.", steps[^1]);
        var written = study.WriteOffers(folder);
        Assert.Empty(written.Steps);
        Assert.EndsWith($"не по чему. В файле {Path.Combine(folder, "offers.csv")} одни заголовки.", written.Otherwise, StringComparison.Ordinal);
        Assert.Single(File.ReadAllLines(Path.Combine(folder, "offers.csv")));
    }

    private static Dictionary<long, EshopScore> ById(EshopScores scores) => scores.Clients.ToDictionary(client => client.Id);
}
