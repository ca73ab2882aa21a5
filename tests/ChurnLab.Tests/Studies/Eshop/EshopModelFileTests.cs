using System.Security.Cryptography;
using ChurnLab.Learning;
using ChurnLab.Learning.Baselines;
using ChurnLab.Learning.Saving;
using ChurnLab.Studies.Eshop;
using ChurnLab.Studies.Measures;

namespace ChurnLab.Tests.Studies.Eshop;

/// <summary>The file of a model says what it is, and one that cannot be used says why.</summary>
[Collection(SavedEshopModelCollection.Name)]
public sealed class EshopModelFileTests(SavedEshopModel saved)
{
    private string Other => Path.Combine(saved.Folder, "other.churnlab");

    [Fact]
    public void The_card_says_what_the_model_is_and_how_good()
    {
        var (card, study) = (ModelFile.ReadCard(saved.Path), saved.Study);

        Assert.Equal("Интернет-магазин, снижение покупательской активности: Дерево решений", card.Title);
        Assert.Equal(TrainingFingerprint.Of(study.Features, study.Declined), card.Training);
        Assert.Equal(study.Calibration.Settings.Name, card.Estimator);
        Assert.NotEmpty(card.Parameters);
        Assert.Equal([study.Test.Area.Value, study.Test.Area.Lower, study.Test.Area.Upper], card.Metrics.Values.Take(3));
        Assert.Equal(study.Comparison.Results[study.Comparison.Best].Outer.Scores.Average(), card.Metrics["nested ROC-AUC, mean"], 1e-12);
        Assert.Equal(
            (0.3, 0.7, study.Grid.ProfitBound, 4),
            (card.Uses["risk.middle"], card.Uses["risk.high"], card.Uses["profit.high"], card.Uses["offers.months"]));
    }

    [Fact]
    public void The_file_holds_no_number_of_a_client()
    {
        var uses = saved.Scorer.Card.Uses;

        Assert.All(saved.Data.All.Integer("id"), id => Assert.DoesNotContain((double)id!, uses.Values));
        Assert.All(uses.Keys, name => Assert.DoesNotMatch("[0-9]{2}", name));
        Assert.Equal("Строк с клиентами в файле нет: только модель, границы сегментов, допущения о предложениях и доли значений признаков.", Saved()[1]);
    }

    [Fact]
    public void Every_assumption_of_offers_comes_back_from_its_numbers()
    {
        var properties = typeof(EshopOfferAssumptions).GetProperties().Where(property => property.CanWrite).ToList();
        Assert.Equal(19, properties.Count);
        foreach (var property in properties)
        {
            var changed = new EshopOfferAssumptions();
            property.SetValue(changed, property.PropertyType == typeof(double) ? 0.123 : new AssumedEffect(0.5, 0.4, 0.7));
            Assert.NotEqual(new EshopOfferAssumptions(), changed);

            var numbers = EshopAssumptionNumbers.Of(changed).ToDictionary();

            Assert.Equal(33, numbers.Count);
            Assert.Equal(changed, EshopAssumptionNumbers.From(name => numbers[name]));
        }
    }

    [Fact]
    public void A_number_that_is_missing_is_named()
    {
        var card = saved.Scorer.Card;
        foreach (var name in card.Uses.Keys.Where(name => !name.Contains(".level.", StringComparison.Ordinal) && name != "eshop.version"))
        {
            var said = Said(card with { Uses = card.Uses.Where(pair => pair.Key != name).ToDictionary() });
            var what = name.StartsWith("feature.", StringComparison.Ordinal) ? $"how '{name.Split('.')[1]}' was spread" : $"lacks the number '{name}'";
            Assert.Contains(what, said, StringComparison.Ordinal);
            Assert.EndsWith("save the model of the study again.", said, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("risk.high", 0.2, "Bounds of risk are 0.3 and 0.2")]
    [InlineData("offers.months", 0, "The horizon of offers is 0 months")]
    [InlineData("offers.Basket.lower", 0.9, "The assumed effect 0.08 with the range 0.9 to 0.13 is none")]
    [InlineData("offers.CallCost", -1, "The cost of a contact of an offer is -1")]
    public void Numbers_that_do_not_go_together_are_refused(string name, double value, string said)
    {
        var card = saved.Scorer.Card;
        var uses = card.Uses.ToDictionary();
        uses[name] = value;

        Assert.Contains(
            "holds numbers that do not go together, so save the model of the study again: " + said,
            Said(card with { Uses = uses }),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_model_of_another_study_and_one_of_a_later_version_are_told()
    {
        var card = saved.Scorer.Card;
        var uses = card.Uses.ToDictionary();
        uses["eshop.version"] = 2;

        Assert.Contains(
            "holds no model of the e-shop study (its title is 'Банк'): name a file that the notebook of the study saved.",
            Said(new ModelCard { Title = "Банк" }),
            StringComparison.Ordinal);
        Assert.Contains(
            "was saved in version 2 of the e-shop study; this version reads up to 1: update ChurnLab.",
            Said(card with { Uses = uses }),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_model_of_other_features_is_refused()
    {
        var x = new FeatureTable(new NumberFeature("salary", [1, 2, 3, 4]));
        ModelFile.Save(new DummyClassifier().Fit(x, Target.Binary([0, 1, 0, 1])), Other, saved.Scorer.Card);

        Assert.Contains("needs a feature 'salary' of numbers", Refused(Other), StringComparison.Ordinal);
    }

    [Fact]
    public void A_damaged_file_one_of_a_later_format_and_one_that_is_not_there_are_refused()
    {
        var bytes = File.ReadAllBytes(saved.Path);
        bytes[^40] ^= 1;
        File.WriteAllBytes(Other, bytes);
        Assert.Contains("is damaged", Refused(Other), StringComparison.Ordinal);

        bytes[bytes.AsSpan().IndexOf("\"Format\":1"u8) + 9] = (byte)'9';
        SHA256.HashData(bytes.AsSpan(0, bytes.Length - 32)).CopyTo(bytes.AsSpan(bytes.Length - 32));
        File.WriteAllBytes(Other, bytes);
        Assert.Contains("was written in format 9", Refused(Other), StringComparison.Ordinal);

        Assert.Contains("cannot be read", Refused(Path.Combine(saved.Folder, "nowhere")), StringComparison.Ordinal);
        File.WriteAllText(Other, "id;risk" + new string(' ', 100));
        Assert.Contains("is no model file of ChurnLab", Refused(Other), StringComparison.Ordinal);
    }

    [Fact]
    public void Saving_says_where_the_file_is_or_that_no_file_was_named()
    {
        Assert.Equal($"Модель сохранена: {Other}", Saved()[0]);
        Assert.Equal(File.ReadAllBytes(saved.Path), File.ReadAllBytes(Other));
        Assert.Equal("Новых клиентов оценивает команда churnlab score --study eshop --model ФАЙЛ --data ПАПКА.", Saved()[2]);
        var nothing = saved.Study.SaveModel(" ");
        Assert.Empty(nothing.Steps);
        Assert.StartsWith("Модель не сохранена: файл не задан.", nothing.Otherwise, StringComparison.Ordinal);
    }

    [Fact]
    public void Offers_are_written_with_segment_and_reasons_or_it_is_said_that_no_folder_was_named()
    {
        var steps = saved.Study.WriteOffers(saved.Folder).Steps;
        var lines = File.ReadAllLines(Path.Combine(saved.Folder, "offers.csv"));

        Assert.Equal(saved.Study.Plan.Offered + 1, lines.Length);
        Assert.StartsWith("Очередь;Сегмент;Предложение;", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("1;высокий риск, высокая прибыль;", lines[1], StringComparison.Ordinal);
        Assert.Contains("повышают риск: ", lines[1], StringComparison.Ordinal);
        Assert.Contains(Path.Combine(saved.Folder, "offers.csv"), steps[0], StringComparison.Ordinal);
        Assert.Empty(saved.Study.WriteOffers("").Steps);
        Assert.StartsWith("Список предложений не записан: папка не задана.", saved.Study.WriteOffers("").Otherwise, StringComparison.Ordinal);
    }

    private static string Refused(string path)
    {
        var message = Assert.Throws<LearningException>(() => EshopScorer.Load(path)).Message;
        Assert.Contains(path, message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', message);
        return message;
    }

    private IReadOnlyList<string> Saved() => saved.Study.SaveModel(Other).Steps;

    private string Said(ModelCard card)
    {
        ModelFile.Save(saved.Scorer.Model, Other, card);
        return Refused(Other);
    }
}
